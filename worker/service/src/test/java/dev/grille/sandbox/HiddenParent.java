package dev.grille.sandbox;

import dev.grille.confinement.Attempts;
import dev.grille.confinement.Confinement;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.reader.Picture;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A parent that hides itself, as the worker does, and lets its child make attempts that it is told
 * on standard input; each answer is a line.
 */
public final class HiddenParent {
  private HiddenParent() {}

  public static void main(String[] arguments) throws Exception {
    Confinement.hide();
    PoolSettings settings =
        StandInPool.settings(Path.of(arguments[0]))
            .withIsolation(new IsolationSettings(false, Boolean.parseBoolean(arguments[1])));
    Quad quad = new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));
    StoredTemplate template =
        new StoredTemplate("t:1", new byte[1], List.of(FieldSpec.text("name", quad)), new byte[1]);
    // One child is asked; the other one, of a pool of its own, is there to be attacked.
    try (ReaderPool sibling = start(settings, arguments[2]);
        ReaderPool pool = start(settings, arguments[2])) {
      if (sibling.ready() == 0) {
        throw new IllegalStateException("no sibling");
      }
      System.out.println("hidden=" + Attempts.isHidden());
      System.out.println("mode=" + pool.isolation());
      var lines = new java.util.Scanner(System.in, StandardCharsets.UTF_8);
      while (lines.hasNextLine()) {
        Picture demand = StandInReader.picture(lines.nextLine());
        String said = pool.ask(new Task.ReadForm(template, demand)).fields().get(0).value();
        System.out.println("said=" + said.replace('\n', ' '));
      }
    }
  }

  private static ReaderPool start(PoolSettings settings, String isolated) throws Exception {
    ChildIsolation isolation =
        isolated.equals("isolated")
            ? ChildIsolation.probe(settings.isolation())
            : ChildIsolation.none();
    ReaderPool pool =
        ReaderPool.start(
            StandInPool.commandLine(StandInReader.class),
            isolation,
            settings,
            PoolListener.NO_OP,
            MonotonicClock.SYSTEM);
    pool.awaitReady(java.time.Duration.ofSeconds(60));
    return pool;
  }
}
