package dev.grille.app.overlay;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Locale;

/** Draws the picture with the windows on it, and the values in a column beside it. */
public final class OverlayPainter {
  private static final int MAX_SIDE = 1100;
  private static final int COLUMN = 460;
  private static final int MARGIN = 24;

  /** Left of a window, where its number stands. */
  private static final int BADGE_ROOM = 26;

  private static final Color GROUND = new Color(0xFAFAF7);
  private static final Color INK = new Color(0x22262B);
  private static final Color FAINT = new Color(0x80868C);
  private static final Color OUTLINE = new Color(0x1565C0);
  private static final Color GOOD = new Color(0x1B873F);
  static final Color DOUBTFUL = new Color(0xC62828);
  private static final Color STRESSED = new Color(0xFF, 0xB3, 0x00, 90);

  private final Font font = OverlayFont.find();

  /** The picture, scaled down to a screen's size, with its scene. */
  public BufferedImage paint(BufferedImage picture, OverlayScene scene) {
    int longest = Math.max(picture.getWidth(), picture.getHeight());
    double scale = Math.min(1.0, (double) MAX_SIDE / longest);
    int width = (int) Math.round(picture.getWidth() * scale);
    int height = (int) Math.round(picture.getHeight() * scale);
    int columnHeight = 2 * MARGIN + 60 + 52 * scene.windows().size() + 60;
    var sheet =
        new BufferedImage(
            width + COLUMN, Math.max(height, columnHeight), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.setColor(GROUND);
      graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
      graphics.drawImage(picture, 0, 0, width, height, null);
      scene.marks().forEach(mark -> paint(graphics, mark, scale));
      var anchors = new AnchorPainter(graphics, font, scale);
      scene.anchors().forEach(anchors::paint);
      paintWindows(graphics, scene, scale);
      paintColumn(graphics, scene, width + MARGIN);
    } finally {
      graphics.dispose();
    }
    return sheet;
  }

  private void paint(Graphics2D graphics, OverlayScene.Mark mark, double scale) {
    Quad quad = mark.quad();
    if (mark.stressed()) {
      graphics.setColor(STRESSED);
      graphics.fill(path(quad, scale));
    }
    graphics.setColor(mark.good() ? GOOD : DOUBTFUL);
    graphics.setStroke(new BasicStroke(1f));
    graphics.draw(path(quad, scale));
    graphics.setFont(font.deriveFont(9f));
    int label = graphics.getFontMetrics().stringWidth(mark.label());
    graphics.drawString(
        mark.label(),
        (float) (quad.upperRight().x() * scale - label - 2),
        (float) (quad.upperRight().y() * scale + 9));
    graphics.setColor(OUTLINE);
    graphics.setFont(font.deriveFont(Font.BOLD, 11f));
    int before = graphics.getFontMetrics().stringWidth(mark.before());
    Point left = leftOf(quad, (before + BADGE_ROOM) / scale);
    graphics.drawString(
        mark.before(), (float) Math.max(0, left.x() * scale), (float) (left.y() * scale + 4));
  }

  private void paintWindows(Graphics2D graphics, OverlayScene scene, double scale) {
    graphics.setStroke(new BasicStroke(1.6f));
    if (scene.outline() != null) {
      graphics.setColor(OUTLINE);
      graphics.draw(path(scene.outline(), scale));
    }
    int number = 0;
    for (OverlayScene.Window window : scene.windows()) {
      number++;
      if (window.quad() == null) {
        continue;
      }
      Color colour = window.good() ? GOOD : DOUBTFUL;
      graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 36));
      graphics.fill(path(window.quad(), scale));
      graphics.setColor(colour);
      graphics.draw(path(window.quad(), scale));
      Point centre = leftOf(window.quad(), 13 / scale);
      badge(graphics, number, colour, centre.x() * scale, centre.y() * scale);
    }
  }

  /** A place before the text's beginning, so that nothing that is read is hidden. */
  private static Point leftOf(Quad quad, double distance) {
    double x = (quad.upperLeft().x() + quad.lowerLeft().x()) / 2;
    double y = (quad.upperLeft().y() + quad.lowerLeft().y()) / 2;
    double dx = quad.upperRight().x() - quad.upperLeft().x();
    double dy = quad.upperRight().y() - quad.upperLeft().y();
    double length = Math.max(1e-9, Math.hypot(dx, dy));
    return new Point(x - distance * dx / length, y - distance * dy / length);
  }

  private void badge(Graphics2D graphics, int number, Color colour, double x, double y) {
    graphics.setColor(colour);
    graphics.fill(new Ellipse2D.Double(x - 9, y - 9, 18, 18));
    graphics.setColor(Color.WHITE);
    graphics.setFont(font.deriveFont(Font.BOLD, 12f));
    String text = Integer.toString(number);
    int width = graphics.getFontMetrics().stringWidth(text);
    graphics.drawString(text, (float) (x - width / 2.0), (float) (y + 4.5));
  }

  private void paintColumn(Graphics2D graphics, OverlayScene scene, int left) {
    int y = MARGIN + 18;
    write(graphics, scene.title(), INK, 20f, left, y);
    y += 30;
    int number = 0;
    for (OverlayScene.Window window : scene.windows()) {
      number++;
      Color colour = window.good() ? GOOD : DOUBTFUL;
      badge(graphics, number, colour, left + 10, y + 17);
      write(graphics, window.name(), FAINT, 14f, left + 30, y + 12);
      write(graphics, window.value(), INK, 18f, left + 30, y + 34);
      String score = String.format(Locale.ROOT, "%.2f", window.score());
      write(graphics, score, colour, 14f, left + COLUMN - 2 * MARGIN - 44, y + 12);
      y += 52;
    }
    write(graphics, scene.remark(), DOUBTFUL, 16f, left, y + 24);
  }

  private void write(
      Graphics2D graphics, String text, Color colour, float size, int x, int baseline) {
    graphics.setColor(colour);
    Font fitted = font.deriveFont(size);
    int room = COLUMN - 2 * MARGIN - 10;
    int width = graphics.getFontMetrics(fitted).stringWidth(text);
    if (width > room) {
      fitted = font.deriveFont(Math.max(9f, size * room / width));
    }
    graphics.setFont(fitted);
    graphics.drawString(text.replace('\n', ' '), x, baseline);
  }

  static Path2D path(Quad quad, double scale) {
    var path = new Path2D.Double();
    boolean first = true;
    for (Point corner : quad.corners()) {
      // Pixel centres are integers here; Java2D puts them at a half.
      double x = (corner.x() + 0.5) * scale;
      double y = (corner.y() + 0.5) * scale;
      if (first) {
        path.moveTo(x, y);
        first = false;
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    return path;
  }
}
