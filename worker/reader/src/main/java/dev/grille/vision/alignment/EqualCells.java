package dev.grille.vision.alignment;

import dev.grille.vision.geometry.MatScope;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Cells of a ruled table that are like the one a window stands in, above and below it. What stands
 * in them are values of other rows, although no window says so.
 */
final class EqualCells {
  /** Correlation of the ruled lines around two cells that are equal; other boxes have below .5. */
  private static final double EQUAL = 0.7;

  /** What belongs to a cell beyond its window, as a share of the window's height. */
  private static final double AROUND = 0.4;

  /** Least pixels of the same: a window drawn exactly on its lines. */
  private static final int MIN_AROUND = 4;

  /** Width at which columns are compared, in pixels: where lines cross is still seen. */
  private static final double COLUMN = 64;

  /** Share of a window's width that a line above and one below it must run along. */
  private static final double RULED = 0.7;

  private EqualCells() {}

  /**
   * Where a window would stand in the other cells like its own.
   *
   * @param window in pixels of the lines
   * @param lines CV_8U, 255 where a ruled line runs
   */
  static List<Rect> of(Rect window, Mat lines) {
    int around = (int) Math.max(MIN_AROUND, AROUND * window.height);
    Rect cell =
        new Rect(
            window.x - around,
            window.y - around,
            window.width + 2 * around,
            window.height + 2 * around);
    Rect all = new Rect(0, 0, lines.cols(), lines.rows());
    Rect inside = intersection(cell, all);
    if (inside.height < cell.height || inside.width < window.width || !ruled(inside, lines)) {
      return List.of();
    }
    try (MatScope scope = new MatScope()) {
      Mat column = scope.mat();
      Mat strip = scope.own(lines.submat(new Rect(inside.x, 0, inside.width, lines.rows())));
      Imgproc.blur(strip, column, new Size(3, 3));
      double narrow = Math.min(1, COLUMN / inside.width);
      Imgproc.resize(column, column, new Size(), narrow, 1, Imgproc.INTER_AREA);
      Mat own = scope.own(column.submat(new Rect(0, inside.y, column.cols(), inside.height)));
      Mat match = scope.mat();
      Imgproc.matchTemplate(column, own, match, Imgproc.TM_CCOEFF_NORMED);
      float[] score = new float[match.rows()];
      match.get(0, 0, score);
      List<Rect> cells = new ArrayList<>();
      for (int y = 1; y + 1 < score.length; y++) {
        boolean peak = score[y] >= EQUAL && score[y] >= score[y - 1] && score[y] > score[y + 1];
        if (peak && Math.abs(y - inside.y) > window.height / 2) {
          cells.add(new Rect(window.x, window.y + y - inside.y, window.width, window.height));
        }
      }
      return cells;
    }
  }

  /** Whether a line runs along above the middle and another below it. */
  private static boolean ruled(Rect cell, Mat lines) {
    try (MatScope scope = new MatScope()) {
      Mat part = scope.own(lines.submat(cell));
      Mat rows = scope.mat();
      Core.reduce(part, rows, 1, Core.REDUCE_AVG, CvType.CV_32F);
      float[] share = new float[rows.rows()];
      rows.get(0, 0, share);
      boolean above = false;
      boolean below = false;
      for (int y = 0; y < share.length; y++) {
        boolean line = share[y] >= 255 * RULED;
        above |= line && y < share.length / 2;
        below |= line && y >= share.length / 2;
      }
      return above && below;
    }
  }

  private static Rect intersection(Rect a, Rect b) {
    int x = Math.max(a.x, b.x);
    int y = Math.max(a.y, b.y);
    int width = Math.min(a.x + a.width, b.x + b.width) - x;
    int height = Math.min(a.y + a.height, b.y + b.height) - y;
    return new Rect(x, y, Math.max(0, width), Math.max(0, height));
  }
}
