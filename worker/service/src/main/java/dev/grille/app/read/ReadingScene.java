package dev.grille.app.read;

import dev.grille.app.overlay.OverlayScene;
import dev.grille.app.overlay.OverlayScene.SoughtAnchor;
import dev.grille.app.overlay.OverlayScene.Window;
import dev.grille.app.overlay.Placement;
import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.Anchor;
import dev.grille.contracts.AnchorEvidence;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an overlay shows of a reading. */
public final class ReadingScene {
  private ReadingScene() {}

  /**
   * The scene of a picture that was read.
   *
   * @param template which read it
   * @param alignment says what became of anchors where they are to be drawn
   * @param results one for each name of a field, with evidence
   */
  public static OverlayScene of(
      String title, FormLayout template, AlignmentEvidence alignment, List<FieldResult> results) {
    Placement placement = Placement.of(alignment.homography());
    List<Window> windows = new ArrayList<>();
    for (FieldResult result : results) {
      boolean trusted = !Boolean.TRUE.equals(result.review());
      List<FieldSpec> own =
          template.fields().stream().filter(field -> field.name().equals(result.key())).toList();
      List<FieldResult> parts = result.parts().isEmpty() ? List.of(result) : result.parts();
      for (int i = 0; i < Math.min(parts.size(), own.size()); i++) {
        windows.add(window(parts.get(i), own.get(i), placement, trusted));
      }
    }
    return new OverlayScene(
        title,
        placement.border(template.width(), template.height()),
        windows,
        "",
        List.of(),
        anchors(template.anchors(), alignment.anchors(), placement));
  }

  private static List<SoughtAnchor> anchors(
      List<Anchor> anchors, List<AnchorEvidence> seen, Placement placement) {
    List<SoughtAnchor> sought = new ArrayList<>();
    for (AnchorEvidence evidence : seen) {
      anchors.stream()
          .filter(anchor -> anchor.key().equals(evidence.anchor()))
          .findFirst()
          .flatMap(anchor -> sought(anchor, evidence, placement))
          .ifPresent(sought::add);
    }
    return sought;
  }

  /** Empty where the form was not found. */
  private static Optional<SoughtAnchor> sought(
      Anchor anchor, AnchorEvidence evidence, Placement placement) {
    Point by = evidence.movedBy();
    Quad seen = by == null ? null : placement.quad(anchor.quad().moved(by));
    return Optional.ofNullable(placement.quad(anchor.quad()))
        .map(place -> new SoughtAnchor(anchor.key(), place, seen));
  }

  private static Window window(
      FieldResult part, FieldSpec field, Placement placement, boolean trusted) {
    FieldEvidence evidence = part.evidence();
    Quad read = evidence == null ? null : evidence.quad();
    return new Window(
        part.key(),
        part.value(),
        part.score(),
        read == null ? placement.quad(field.quad()) : read,
        trusted);
  }

  static OverlayScene refused(String title, CommandException failure) {
    return refused(title, failure.code() + ": " + failure.getMessage());
  }

  /** The scene of a picture that was not read, and why. */
  public static OverlayScene refused(String title, String why) {
    return new OverlayScene(title, null, List.of(), why);
  }
}
