package dev.grille.lab.bench.pages;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.pages.LineOutcome;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws what was found on pages: exact lines green, misread ones orange, missed ones red, what
 * stands nowhere violet; and the path of the reading order.
 */
public final class PageOverlays {
  private static final Color EXACT = new Color(0, 150, 60);
  private static final Color MISREAD = new Color(240, 130, 0);
  private static final Color MISSED = new Color(220, 0, 0);
  private static final Color SPURIOUS = new Color(160, 0, 200);
  private static final Color ORDER = new Color(40, 90, 230, 120);

  private final Path folder;

  /** Draws into a folder. */
  public PageOverlays(Path folder) {
    this.folder = folder;
  }

  /** Draws each page whose file Java can show. */
  public void write(List<JudgedPage> pages) throws IOException {
    Files.createDirectories(folder);
    for (JudgedPage page : pages) {
      BufferedImage image = ImageIO.read(page.picture().toFile());
      if (image != null) {
        String file = page.outcome().picture().replaceAll("\\.[a-z]+$", "");
        Path to = folder.resolve(page.caseName() + "-" + file + ".png");
        ImageIO.write(painted(image, page), "png", to.toFile());
      }
    }
  }

  private static BufferedImage painted(BufferedImage image, JudgedPage page) {
    BufferedImage painted =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = painted.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setStroke(new BasicStroke(Math.max(1.5f, image.getWidth() / 900f)));
    for (LineOutcome line : page.outcome().lines()) {
      if (line.found() == null) {
        draw(graphics, line.truth().quad(), MISSED);
      } else {
        draw(graphics, line.found().quad(), line.exact() ? EXACT : MISREAD);
      }
    }
    page.outcome().spurious().forEach(line -> draw(graphics, line.quad(), SPURIOUS));
    if (page.outcome().read() != null) {
      order(graphics, page.outcome().read().lines().stream().map(line -> line.quad()).toList());
    }
    graphics.dispose();
    return painted;
  }

  private static void draw(Graphics2D graphics, Quad quad, Color colour) {
    graphics.setColor(colour);
    graphics.draw(QuadShape.of(quad));
  }

  private static void order(Graphics2D graphics, List<Quad> quads) {
    graphics.setColor(ORDER);
    Path2D path = new Path2D.Double();
    for (Quad quad : quads) {
      double x = quad.corners().stream().mapToDouble(Point::x).average().orElseThrow();
      double y = quad.corners().stream().mapToDouble(Point::y).average().orElseThrow();
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    graphics.draw(path);
  }
}
