package dev.grille.app.overlay;

import dev.grille.app.overlay.OverlayScene.SoughtAnchor;
import dev.grille.contracts.Quad;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/**
 * Draws anchors, dashed: violet where they were found, orange where they were found elsewhere, with
 * a line from their place, and crossed out in red where they were missed.
 */
final class AnchorPainter {
  private static final Color FOUND = new Color(0x7B1B9A);
  private static final Color MOVED = new Color(0xE65100);
  private static final Color MISSED = OverlayPainter.DOUBTFUL;
  private static final Color GROUND = new Color(255, 255, 255, 200);
  private static final int PADDING = 2;

  private final Graphics2D graphics;
  private final Font font;
  private final double scale;

  /**
   * Draws on a picture.
   *
   * @param scale picture pixels to drawn ones
   */
  AnchorPainter(Graphics2D graphics, Font font, double scale) {
    this.graphics = graphics;
    this.font = font.deriveFont(Font.BOLD, 11f);
    this.scale = scale;
  }

  void paint(SoughtAnchor anchor) {
    if (anchor.seen() == null) {
      graphics.setColor(MISSED);
      dashed(anchor.place());
      line(anchor.place(), 0, anchor.place(), 2);
      line(anchor.place(), 1, anchor.place(), 3);
      label(anchor.name() + " (missed)", MISSED, anchor.place());
    } else if (anchor.hasMoved()) {
      graphics.setColor(MOVED);
      dashed(anchor.seen());
      line(anchor.place(), 0, anchor.seen(), 0);
      label(anchor.name() + " (moved)", MOVED, anchor.seen());
    } else {
      graphics.setColor(FOUND);
      dashed(anchor.seen());
      label(anchor.name(), FOUND, anchor.seen());
    }
  }

  private void dashed(Quad quad) {
    float[] dashes = {6, 4};
    graphics.setStroke(
        new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0));
    graphics.draw(OverlayPainter.path(quad, scale));
  }

  private void line(Quad from, int corner, Quad to, int otherCorner) {
    graphics.setStroke(new BasicStroke(1f));
    graphics.draw(
        new Line2D.Double(
            (from.corners().get(corner).x() + 0.5) * scale,
            (from.corners().get(corner).y() + 0.5) * scale,
            (to.corners().get(otherCorner).x() + 0.5) * scale,
            (to.corners().get(otherCorner).y() + 0.5) * scale));
  }

  /** Above the anchor's end, on a ground of its own: print may stand there. */
  private void label(String text, Color colour, Quad quad) {
    graphics.setFont(font);
    int width = graphics.getFontMetrics().stringWidth(text) + 2 * PADDING;
    int height = graphics.getFontMetrics().getAscent() + PADDING;
    int left = (int) Math.max(0, quad.upperRight().x() * scale - width);
    int bottom = (int) Math.max(height, quad.upperRight().y() * scale - PADDING);
    graphics.setColor(GROUND);
    graphics.fillRect(left, bottom - height, width, height);
    graphics.setColor(colour);
    graphics.drawString(text, left + PADDING, bottom - PADDING);
  }
}
