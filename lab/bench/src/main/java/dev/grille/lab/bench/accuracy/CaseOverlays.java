package dev.grille.lab.bench.accuracy;

import dev.grille.app.overlay.OverlayPainter;
import dev.grille.app.overlay.OverlayScene;
import dev.grille.contracts.AlignmentEvidence;
import dev.grille.evaluation.FieldOutcome;
import dev.grille.lab.cases.CaseFolder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws what the reader saw: each value where it was read, green where right, red where wrong. */
public final class CaseOverlays {
  private final OverlayPainter painter = new OverlayPainter();
  private final Path folder;

  /** Draws into a folder. */
  public CaseOverlays(Path folder) {
    this.folder = folder;
  }

  /** Draws one picture of each outcome whose file Java can show. */
  public void write(List<CaseFolder> cases, List<CaseOutcome> outcomes) throws IOException {
    Files.createDirectories(folder);
    for (CaseOutcome outcome : outcomes) {
      CaseFolder source =
          cases.stream()
              .filter(one -> one.file().name().equals(outcome.picture().caseName()))
              .findFirst()
              .orElseThrow();
      BufferedImage image =
          ImageIO.read(new ByteArrayInputStream(source.picture(outcome.picture().file())));
      if (image != null) {
        Path file = folder.resolve(name(outcome.picture()));
        ImageIO.write(painter.paint(image, scene(outcome)), "png", file.toFile());
      }
    }
  }

  private static String name(JudgedPicture picture) {
    return picture.caseName() + "-" + picture.file().replaceAll("\\.[a-z]+$", "") + ".png";
  }

  private static OverlayScene scene(CaseOutcome outcome) {
    AlignmentEvidence alignment = outcome.alignment();
    return new OverlayScene(
        outcome.picture().place(),
        alignment == null ? null : alignment.corners(),
        outcome.fields().stream().map(CaseOverlays::window).toList(),
        remark(outcome));
  }

  private static OverlayScene.Window window(FieldOutcome field) {
    String read = field.sameText() ? field.value() : field.value() + " ≠ " + field.truth().value();
    return new OverlayScene.Window(
        field.field(),
        read,
        field.score(),
        field.evidence() == null ? null : field.evidence().quad(),
        field.exact());
  }

  private static String remark(CaseOutcome outcome) {
    return switch (outcome.judged().verdict()) {
      case READ -> "";
      case WRONGLY_ACCEPTED -> "read, and had to be refused";
      case RIGHTLY_REFUSED -> "rightly refused: " + outcome.judged().error();
      case WRONGLY_REFUSED -> "wrongly refused: " + outcome.judged().error();
    };
  }
}
