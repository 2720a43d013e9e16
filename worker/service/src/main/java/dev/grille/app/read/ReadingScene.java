package dev.grille.app.read;

import dev.grille.app.overlay.OverlayScene;
import dev.grille.app.overlay.OverlayScene.Window;
import dev.grille.app.overlay.Placement;
import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Quad;
import dev.grille.reader.LearnedTemplate;
import java.util.ArrayList;
import java.util.List;

/** What an overlay shows of a reading. */
final class ReadingScene {
  private ReadingScene() {}

  /**
   * The scene of a picture that was read.
   *
   * @param fields the template's
   * @param results one for each field, with evidence
   */
  static OverlayScene of(
      String title,
      List<FieldSpec> fields,
      LearnedTemplate template,
      AlignmentEvidence alignment,
      List<FieldResult> results) {
    Placement placement = Placement.of(alignment.homography());
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      FieldResult result = results.get(i);
      FieldEvidence evidence = result.evidence();
      Quad read = evidence == null ? null : evidence.quad();
      windows.add(
          new Window(
              result.key(),
              result.value(),
              result.score(),
              read == null ? placement.quad(fields.get(i).quad()) : read,
              !Boolean.TRUE.equals(result.review())));
    }
    return new OverlayScene(
        title, placement.border(template.width(), template.height()), windows, "");
  }

  static OverlayScene refused(String title, CommandException failure) {
    return new OverlayScene(title, null, List.of(), failure.code() + ": " + failure.getMessage());
  }
}
