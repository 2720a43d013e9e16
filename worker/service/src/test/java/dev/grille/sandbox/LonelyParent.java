package dev.grille.sandbox;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A parent to be killed: prints the id of its child, which is at work. */
public final class LonelyParent {
  private LonelyParent() {}

  private static final class Announcement implements PoolListener {
    @Override
    public void childStarted(long pid, Duration took) {
      System.out.println("pid=" + pid);
    }
  }

  public static void main(String[] arguments) throws Exception {
    PoolSettings defaults = PoolSettings.defaults();
    PoolSettings settings =
        new PoolSettings(
            1,
            64,
            defaults.deadline(),
            defaults.silence(),
            defaults.startTimeout(),
            defaults.maxWait(),
            100,
            1000,
            1000,
            32,
            IsolationSettings.strongest(),
            Path.of(arguments[0]));
    ReaderPool pool =
        ReaderPool.start(
            StandInPool.commandLine(StandInReader.class), settings, new Announcement());
    Quad quad = new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));
    StoredTemplate template =
        new StoredTemplate("t:1", new byte[1], List.of(FieldSpec.text("name", quad)), new byte[1]);
    pool.ask(new Task.ReadForm(template, StandInReader.picture("hang")));
  }
}
