package dev.grille.vision;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.FieldSpec;
import dev.grille.reader.Drawing;
import dev.grille.reader.Picture;
import dev.grille.vision.decoding.PageDecoders;
import dev.grille.vision.drawing.FieldDrawing;
import dev.grille.vision.geometry.MatScope;
import java.util.List;

/** Draws on pictures: what a reader does for people's eyes. */
final class DrawingTasks {
  private final PageDecoders decoders;

  DrawingTasks(ReaderSettings settings) {
    decoders = new PageDecoders(settings.maxPixels());
  }

  Drawing draw(Picture picture, List<FieldSpec> fields, List<Anchor> anchors) {
    try (MatScope scope = new MatScope()) {
      return new Drawing(FieldDrawing.jpeg(decoders.decode(picture, scope), fields, anchors));
    }
  }
}
