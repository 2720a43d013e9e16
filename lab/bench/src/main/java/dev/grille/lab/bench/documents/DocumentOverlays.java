package dev.grille.lab.bench.documents;

import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.documents.DocumentOutcome;
import dev.grille.evaluation.documents.DocumentsOutcome.Extra;
import dev.grille.evaluation.documents.ValueOutcome;
import dev.grille.lab.bench.pages.QuadShape;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws what was found of documents. True documents are blue; those that were read green where they
 * are located, orange where their place is wrong, violet where none of their kind stands; true ones
 * that were not found are filled red. Places of true values are green where they were read exactly,
 * red where not.
 */
public final class DocumentOverlays {
  private static final Color TRUE = new Color(30, 90, 255, 200);
  private static final Color LOCATED = new Color(0, 160, 60);
  private static final Color ASIDE = new Color(240, 130, 0);
  private static final Color LOST = new Color(220, 0, 0, 60);
  private static final Color WRONG = new Color(220, 0, 0);
  private static final Color EXTRA = new Color(160, 0, 200);

  private final Path folder;

  /** Draws into a folder. */
  public DocumentOverlays(Path folder) {
    this.folder = folder;
  }

  /** Draws each picture whose file Java can show. */
  public void write(List<JudgedDocuments> pictures) throws IOException {
    Files.createDirectories(folder);
    for (JudgedDocuments picture : pictures) {
      BufferedImage image = ImageIO.read(picture.picture().toFile());
      if (image != null) {
        String file = picture.outcome().picture().replaceAll("\\.[a-z]+$", "");
        Path to = folder.resolve(picture.caseName() + "-" + file + ".png");
        ImageIO.write(painted(image, picture), "png", to.toFile());
      }
    }
  }

  private static BufferedImage painted(BufferedImage image, JudgedDocuments picture) {
    BufferedImage painted =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = painted.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    float thin = Math.max(1f, image.getWidth() / 900f);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.round(14 * thin)));
    graphics.setStroke(new BasicStroke(thin));
    for (DocumentOutcome document : picture.outcome().documents()) {
      truth(graphics, document);
    }
    graphics.setStroke(new BasicStroke(2 * thin));
    for (DocumentOutcome document : picture.outcome().documents()) {
      if (document.found() != null) {
        found(graphics, document.found(), document.located() ? LOCATED : ASIDE);
      }
    }
    for (Extra extra : picture.outcome().extra()) {
      found(graphics, extra.document(), EXTRA);
    }
    graphics.dispose();
    return painted;
  }

  private static void truth(Graphics2D graphics, DocumentOutcome document) {
    Quad location = document.truth().location();
    if (location != null) {
      graphics.setColor(TRUE);
      graphics.draw(QuadShape.of(location));
      if (document.found() == null) {
        graphics.setColor(LOST);
        graphics.fill(QuadShape.of(location));
      }
    }
    for (ValueOutcome value : document.values()) {
      graphics.setColor(value.exact() ? LOCATED : WRONG);
      document
          .truth()
          .places()
          .getOrDefault(value.path(), List.of())
          .forEach(place -> graphics.draw(QuadShape.of(place)));
    }
  }

  private static void found(Graphics2D graphics, DocumentResult document, Color colour) {
    graphics.setColor(colour);
    graphics.draw(QuadShape.of(document.location()));
    graphics.drawString(
        document.type() + " " + document.status().wireName(),
        (float) document.location().upperLeft().x(),
        (float) document.location().upperLeft().y() - 4);
  }
}
