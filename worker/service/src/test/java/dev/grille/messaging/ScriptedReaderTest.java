package dev.grille.messaging;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reader;
import dev.grille.reader.ReaderContract;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The reader that the tests of delivery rely on promises what readers promise. */
class ScriptedReaderTest extends ReaderContract {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));

  @Override
  protected Reader open() {
    return new ScriptedReader();
  }

  @Override
  protected Picture form() {
    return saying("a form");
  }

  @Override
  protected List<FieldSpec> fields() {
    return List.of(FieldSpec.text("name", QUAD), FieldSpec.text("number", QUAD));
  }

  @Override
  protected Picture photo() {
    return saying("a photograph");
  }

  @Override
  protected Picture unreadable() {
    return saying(ScriptedReader.MISMATCH);
  }

  private static Picture saying(String words) {
    return new Picture(words.getBytes(StandardCharsets.UTF_8), PictureKind.PNG, 1, 1);
  }
}
