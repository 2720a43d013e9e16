package dev.grille.vision.ocr;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A line as our own network sees it: {@link #HEIGHT} rows of ink, paper's shade and the print's
 * depth taken out. What trains the network makes its lines by this, too. Its pixels are not copied.
 *
 * @param ink row by row; 0 is paper, 255 the darkest print
 * @param width in pixels
 */
public record PrintLine(byte[] ink, int width) {
  /** A line's height in pixels. */
  public static final int HEIGHT = 32;

  private static final int MIN_WIDTH = 16;
  private static final int MAX_WIDTH = 2400;

  /** Most of a line is paper, also where its print is heavy. */
  private static final double PAPER = 65;

  /** The darkest print: one character of a long line is more. */
  private static final double PRINT = 1;

  /** Print that is fainter than this is noise, in steps of 255. */
  private static final int LEAST_DEPTH = 24;

  /**
   * From a crop that the line fills.
   *
   * @param crop 8-bit, continuous, one channel or three (BGR), dark on light
   */
  public static PrintLine of(Mat crop) {
    try (MatScope scope = new MatScope()) {
      Mat grey = Pixels.grey(crop, scope);
      int width = (int) Math.round(grey.cols() * HEIGHT / (double) grey.rows());
      width = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, width));
      Mat scaled = scope.mat();
      int how = grey.rows() > HEIGHT ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC;
      Imgproc.resize(grey, scaled, new Size(width, HEIGHT), 0, 0, how);
      byte[] ink = Pixels.bytes(scaled);
      int[] counts = Pixels.histogram(ink);
      int paper = Math.max(LEAST_DEPTH, Pixels.percentile(counts, PAPER));
      int print = Math.min(Pixels.percentile(counts, PRINT), paper - LEAST_DEPTH);
      for (int i = 0; i < ink.length; i++) {
        double depth = (paper - (ink[i] & 0xff)) * 255.0 / (paper - print);
        ink[i] = (byte) Math.round(Math.max(0, Math.min(255, depth)));
      }
      return new PrintLine(ink, width);
    }
  }
}
