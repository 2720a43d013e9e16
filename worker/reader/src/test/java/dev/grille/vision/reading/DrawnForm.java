package dev.grille.vision.reading;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.TestFonts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** A small form drawn with the fonts of the machine. */
final class DrawnForm {
  static final int WIDTH = 700;
  static final int HEIGHT = 260;

  private final BufferedImage image =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
  private final Graphics2D pen = image.createGraphics();

  DrawnForm(Color paper) {
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(paper);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
  }

  DrawnForm text(String text, int x, int baseline, int size, Color colour) {
    pen.setColor(colour);
    pen.setFont(TestFonts.han(size));
    pen.drawString(text, x, baseline);
    return this;
  }

  DrawnForm rule(int y) {
    pen.setColor(Color.BLACK);
    pen.fillRect(20, y, WIDTH - 40, 2);
    return this;
  }

  DrawnForm box(int left, int top, int right, int bottom) {
    pen.setColor(Color.BLACK);
    pen.setStroke(new BasicStroke(2));
    pen.drawRect(left, top, right - left, bottom - top);
    return this;
  }

  DrawnForm band(int y, int height, Color colour) {
    pen.setColor(colour);
    pen.fillRect(0, y, WIDTH, height);
    return this;
  }

  /** 8-bit BGR; the caller's to release. */
  Mat mat() {
    Mat mat = new Mat(HEIGHT, WIDTH, CvType.CV_8UC3);
    mat.put(0, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    return mat;
  }

  static FieldSpec field(String name, int left, int top, int right, int bottom) {
    return FieldSpec.text(
        name,
        new Quad(
            new Point(left, top),
            new Point(right, top),
            new Point(right, bottom),
            new Point(left, bottom)));
  }
}
