package dev.grille.app.read;

import dev.grille.app.overlay.OverlayScene;
import dev.grille.app.overlay.OverlayScene.Window;
import dev.grille.app.overlay.Placement;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Quad;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Reading;
import java.util.ArrayList;
import java.util.List;

/** What an overlay shows of a reading. */
final class ReadingScene {
  private static final double TRUSTED = 60;

  private ReadingScene() {}

  static OverlayScene of(
      String title, List<FieldSpec> fields, LearnedTemplate template, Reading reading) {
    Placement placement = Placement.of(reading.alignment().homography());
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < reading.fields().size(); i++) {
      FieldReading field = reading.fields().get(i);
      Quad read = field.evidence().quad();
      windows.add(
          new Window(
              field.name(),
              field.value(),
              field.score(),
              read == null ? placement.quad(fields.get(i).quad()) : read,
              field.score() >= TRUSTED));
    }
    return new OverlayScene(
        title, placement.border(template.width(), template.height()), windows, "");
  }

  static OverlayScene refused(String title, CommandException failure) {
    return new OverlayScene(title, null, List.of(), failure.code() + ": " + failure.getMessage());
  }
}
