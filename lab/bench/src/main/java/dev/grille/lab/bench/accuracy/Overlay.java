package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.FieldOutcome;
import dev.grille.evaluation.PictureVerdict;
import dev.grille.lab.cases.CaseFolder;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Draws what the reader saw: each value where it was read, green where right, red where wrong. */
public final class Overlay {
  private static final Color RIGHT = new Color(0, 150, 60);
  private static final Color WRONG = new Color(220, 0, 30);
  private static final Color FORM = new Color(0, 90, 220);

  private final Path folder;

  /** Draws into a folder. */
  public Overlay(Path folder) {
    this.folder = folder;
  }

  /** Draws one picture of each outcome. */
  public void draw(List<CaseFolder> cases, List<CaseOutcome> outcomes) throws IOException {
    for (CaseOutcome outcome : outcomes) {
      CaseFolder source =
          cases.stream()
              .filter(one -> one.file().name().equals(outcome.picture().caseName()))
              .findFirst()
              .orElseThrow();
      BufferedImage image =
          ImageIO.read(new ByteArrayInputStream(source.picture(outcome.picture().file())));
      if (image != null) {
        BufferedImage drawn = drawn(image, outcome);
        Path file = folder.resolve(name(outcome.picture()));
        Files.createDirectories(folder);
        ImageIO.write(drawn, "png", file.toFile());
      }
    }
  }

  private static String name(JudgedPicture picture) {
    return picture.caseName() + "-" + picture.file().replaceAll("\\.[a-z]+$", "") + ".png";
  }

  private static BufferedImage drawn(BufferedImage image, CaseOutcome outcome) {
    BufferedImage canvas =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = canvas.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    float unit = Math.max(image.getWidth(), image.getHeight()) / 900f;
    graphics.setStroke(new BasicStroke(unit));
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.round(11 * unit)));
    if (outcome.alignment() != null && outcome.alignment().corners() != null) {
      outline(graphics, outcome.alignment().corners(), FORM);
    }
    if (outcome.judged().error() != null) {
      graphics.setColor(
          outcome.judged().verdict() == PictureVerdict.RIGHTLY_REFUSED ? RIGHT : WRONG);
      graphics.drawString(outcome.judged().error().name(), 10 * unit, 20 * unit);
    }
    for (FieldOutcome field : outcome.fields()) {
      FieldEvidence evidence = field.evidence();
      @Nullable Quad quad = evidence == null ? null : evidence.quad();
      if (quad != null) {
        Color colour = field.exact() ? RIGHT : WRONG;
        outline(graphics, quad, colour);
        String text = field.value() + "  " + Math.round(field.score());
        graphics.drawString(
            text, (float) quad.upperLeft().x(), (float) quad.upperLeft().y() - 2 * unit);
      }
    }
    graphics.dispose();
    return canvas;
  }

  private static void outline(Graphics2D graphics, Quad quad, Color colour) {
    Path2D path = new Path2D.Double();
    for (Point corner : quad.corners()) {
      if (path.getCurrentPoint() == null) {
        path.moveTo(corner.x(), corner.y());
      } else {
        path.lineTo(corner.x(), corner.y());
      }
    }
    path.closePath();
    graphics.setColor(colour);
    graphics.draw(path);
  }
}
