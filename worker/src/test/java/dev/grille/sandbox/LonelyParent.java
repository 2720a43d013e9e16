package dev.grille.sandbox;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.StoredTemplate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A parent to be killed: prints the id of its child, which is at work. */
public final class LonelyParent {
  private LonelyParent() {}

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
            false,
            Path.of(arguments[0]));
    ReaderPool pool =
        ReaderPool.start(
            ReaderPoolTest.commandLine(StandInReader.class), settings, PoolListener.NO_OP);
    Quad quad = new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));
    StoredTemplate template =
        new StoredTemplate("t:1", new byte[1], List.of(FieldSpec.text("name", quad)), new byte[1]);
    byte[] pid = "pid".getBytes(StandardCharsets.UTF_8);
    System.out.println("pid=" + pool.read(template, pid).fields().get(0).value());
    pool.read(template, "hang".getBytes(StandardCharsets.UTF_8));
  }
}
