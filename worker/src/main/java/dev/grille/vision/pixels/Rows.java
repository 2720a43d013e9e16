package dev.grille.vision.pixels;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Range;

/** Finds the rows of a block of text by the rows of pixels that carry no ink. */
public final class Rows {
  private static final int INK = 140;
  private static final double LEAST_HEIGHT = 0.35;
  private static final double MARGIN = 0.12;

  private Rows() {}

  /**
   * The rows from top to bottom.
   *
   * @param grey dark text on a light ground, 8-bit, one channel
   * @param lineHeight of a text line, in pixels
   * @return pixel rows with a little room around the ink; the whole crop where none stands out
   */
  public static List<Range> of(Mat grey, double lineHeight) {
    byte[] pixels = Pixels.bytes(grey);
    List<Range> rows = new ArrayList<>();
    int margin = (int) Math.ceil(MARGIN * lineHeight);
    int start = -1;
    for (int y = 0; y <= grey.rows(); y++) {
      boolean ink = y < grey.rows() && inked(pixels, y, grey.cols());
      if (ink && start < 0) {
        start = y;
      } else if (!ink && start >= 0) {
        if (y - start >= LEAST_HEIGHT * lineHeight) {
          rows.add(new Range(Math.max(0, start - margin), Math.min(grey.rows(), y + margin)));
        }
        start = -1;
      }
    }
    return rows.isEmpty() ? List.of(new Range(0, grey.rows())) : rows;
  }

  private static boolean inked(byte[] pixels, int y, int columns) {
    int dark = 0;
    for (int x = 0; x < columns; x++) {
      dark += (pixels[y * columns + x] & 0xff) < INK ? 1 : 0;
    }
    return dark > 1;
  }
}
