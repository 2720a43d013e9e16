package dev.grille.lab.training.lines;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Outlines on a raster of cells. */
final class Cover {
  private Cover() {}

  /**
   * How much of each cell an outline covers, row by row, 0 to 255.
   *
   * @param scale cells for each unit of the outline
   */
  static byte[] of(Shape outline, int width, int height, double scale) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(scale, scale);
    graphics.setColor(Color.WHITE);
    graphics.fill(outline);
    graphics.dispose();
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
