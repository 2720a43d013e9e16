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
import java.util.ArrayList;
import java.util.List;

/** What an overlay shows of a reading. */
public final class ReadingScene {
  private ReadingScene() {}

  /**
   * The scene of a picture that was read.
   *
   * @param fields the template's
   * @param width of the template
   * @param height of the template
   * @param results one for each field, with evidence
   */
  public static OverlayScene of(
      String title,
      List<FieldSpec> fields,
      int width,
      int height,
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
    return new OverlayScene(title, placement.border(width, height), windows, "");
  }

  static OverlayScene refused(String title, CommandException failure) {
    return refused(title, failure.code() + ": " + failure.getMessage());
  }

  /** The scene of a picture that was not read, and why. */
  public static OverlayScene refused(String title, String why) {
    return new OverlayScene(title, null, List.of(), why);
  }
}
