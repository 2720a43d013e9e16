package dev.grille.vision;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** A page on which a test writes. */
public final class DrawnText {
  private final BufferedImage page;
  private final Graphics2D graphics;

  public DrawnText(int width, int height) {
    page = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    graphics = page.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLACK);
  }

  /** Writes a line, its baseline beginning there. */
  public DrawnText line(String text, int size, int x, int y) {
    graphics.setFont(font(size));
    graphics.drawString(text, x, y);
    return this;
  }

  /** Writes a line with so many pixels more behind each character. */
  public DrawnText wide(String text, int size, int x, int y, int tracking) {
    graphics.setFont(font(size));
    int left = x;
    for (char c : text.toCharArray()) {
      graphics.drawString(String.valueOf(c), left, y);
      left += graphics.getFontMetrics().charWidth(c) + tracking;
    }
    return this;
  }

  /** Writes a line that runs upwards. */
  public DrawnText upwards(String text, int size, int x, int y) {
    graphics.setFont(font(size).deriveFont(AffineTransform.getQuadrantRotateInstance(3)));
    graphics.drawString(text, x, y);
    return this;
  }

  /** Writes characters one below the other. */
  public DrawnText column(String text, int size, int x, int y) {
    graphics.setFont(font(size));
    for (int i = 0; i < text.length(); i++) {
      graphics.drawString(text.substring(i, i + 1), x, y + i * size * 11 / 10);
    }
    return this;
  }

  /** Draws a rule. */
  public DrawnText rule(int x0, int y0, int x1, int y1) {
    graphics.fillRect(x0, y0, Math.max(2, x1 - x0), Math.max(2, y1 - y0));
    return this;
  }

  /** The page turned clockwise by quarters, as OpenCV has it; whoever takes it releases it. */
  public Mat mat(int quarters) {
    boolean sideways = quarters % 2 != 0;
    int width = sideways ? page.getHeight() : page.getWidth();
    int height = sideways ? page.getWidth() : page.getHeight();
    BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    AffineTransform turn = new AffineTransform();
    turn.translate(width / 2.0, height / 2.0);
    turn.quadrantRotate(quarters);
    turn.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
    new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(page, turned);
    Mat mat = new Mat(height, width, CvType.CV_8UC3);
    mat.put(0, 0, ((DataBufferByte) turned.getRaster().getDataBuffer()).getData());
    return mat;
  }

  private static Font font(int size) {
    return TestFonts.han(size);
  }
}
