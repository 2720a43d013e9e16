package dev.grille.lab.cases.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Prints outlines as a matrix of pins would: one dot wherever a cell is mostly ink, and where a
 * stroke as thin as a pin runs between two cells, in the one that has more of it.
 */
final class DotMatrix {
  private static final int STRUCK = 95;

  /** Least cover of two cells together that a stroke runs between. */
  private static final int SHARED = 120;

  private DotMatrix() {}

  /**
   * Prints an outline.
   *
   * @param pitch the distance of two pins, in the form's pixels
   */
  static void print(Pen pen, Shape outline, double left, double baseline, double pitch) {
    Rectangle2D bounds = outline.getBounds2D();
    if (bounds.isEmpty()) {
      return;
    }
    BufferedImage cells = cells(outline, bounds, pitch);
    Graphics2D graphics = pen.graphics();
    Color ink = graphics.getColor();
    double firstX = left + Math.floor(bounds.getX() / pitch) * pitch;
    double firstY = baseline + Math.floor(bounds.getY() / pitch) * pitch;
    for (int row = 0; row < cells.getHeight(); row++) {
      for (int column = 0; column < cells.getWidth(); column++) {
        boolean struck =
            cover(cells, column, row) > STRUCK
                || isThin(cells, column, row, 1, 0)
                || isThin(cells, column, row, 0, 1);
        if (struck && pen.random().nextInt(400) > 0) {
          double size = pitch * pen.random().nextDouble(1.0, 1.28);
          int alpha = (int) Math.min(255, ink.getAlpha() * pen.random().nextDouble(0.72, 1.0));
          graphics.setColor(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), alpha));
          double x = firstX + (column + 0.5) * pitch - size / 2;
          double y = firstY + (row + 0.5) * pitch - size / 2;
          graphics.fill(new Ellipse2D.Double(x, y, size, size));
        }
      }
    }
    graphics.setColor(ink);
  }

  /** Whether a cell has the larger part of a stroke that two cells share in one direction. */
  private static boolean isThin(BufferedImage cells, int column, int row, int right, int down) {
    int before = cover(cells, column - right, row - down);
    int after = cover(cells, column + right, row + down);
    int here = cover(cells, column, row);
    int other = Math.max(before, after);
    return other <= STRUCK && here >= other && here + other > SHARED;
  }

  private static int cover(BufferedImage cells, int column, int row) {
    boolean inside =
        column >= 0 && row >= 0 && column < cells.getWidth() && row < cells.getHeight();
    return inside ? cells.getRaster().getSample(column, row, 0) : 0;
  }

  private static BufferedImage cells(Shape outline, Rectangle2D bounds, double pitch) {
    int width = (int) Math.ceil(bounds.getWidth() / pitch) + 2;
    int height = (int) Math.ceil(bounds.getHeight() / pitch) + 2;
    BufferedImage cells = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = cells.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    AffineTransform toCells = new AffineTransform();
    toCells.translate(-Math.floor(bounds.getX() / pitch), -Math.floor(bounds.getY() / pitch));
    toCells.scale(1 / pitch, 1 / pitch);
    graphics.setColor(Color.WHITE);
    graphics.fill(toCells.createTransformedShape(outline));
    graphics.dispose();
    return cells;
  }
}
