package dev.grille.sandbox;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.reader.ReaderContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** The stand-in that other tests rely on promises what readers promise. */
class StandInReaderTest extends ReaderContract {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));

  @TempDir private static Path folder;

  @Override
  protected Reader open() {
    return ReaderPool.start(
        StandInPool.commandLine(StandInReader.class),
        StandInPool.settings(folder),
        PoolListener.NO_OP);
  }

  @Override
  protected Picture form() {
    return StandInReader.picture("a form");
  }

  @Override
  protected List<FieldSpec> fields() {
    return List.of(FieldSpec.text("name", QUAD), FieldSpec.text("number", QUAD));
  }

  @Override
  protected Picture photo() {
    return StandInReader.picture("a photograph");
  }

  @Override
  protected Picture unreadable() {
    return StandInReader.picture("refuse IMAGE_DAMAGED cut short");
  }
}
