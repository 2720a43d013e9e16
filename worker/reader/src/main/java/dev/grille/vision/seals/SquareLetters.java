package dev.grille.vision.seals;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/** The four letters of a square seal, in the order in which they are read. */
final class SquareLetters {
  /** How deep a frame lies within a seal's sides, against half of them. */
  private static final double FRAME = 0.12;

  /**
   * Share of a gap between two letters that may have ink: what lines of text run through has more.
   */
  private static final double CLEAR = 0.04;

  /** How far from the middle the gap between two letters may lie, against half of a side. */
  private static final double OFF = 0.25;

  private final byte[] pixels;
  private final int width;
  private final int height;

  private SquareLetters(Mat inside) {
    pixels = Pixels.bytes(inside);
    width = inside.cols();
    height = inside.rows();
  }

  /** The right column first, each from above; none where these are not four letters. */
  static List<Mat> of(SealPlane plane, MatScope scope) {
    int x = (int) Math.round(plane.middleX() - (1 - FRAME) * plane.a());
    int y = (int) Math.round(plane.middleY() - (1 - FRAME) * plane.b());
    Rect within = new Rect(x, y, plane.ink().cols() - 2 * x, plane.ink().rows() - 2 * y);
    Mat inside = scope.own(scope.own(plane.ink().submat(within)).clone());
    SquareLetters seen = new SquareLetters(inside);
    int parting = seen.gap(true, 0, seen.width);
    if (parting < 0) {
      return List.of();
    }
    List<Mat> letters = new ArrayList<>();
    int[][] columns = {{parting, seen.width}, {0, parting}};
    for (int[] column : columns) {
      int middle = seen.gap(false, column[0], column[1]);
      if (middle < 0) {
        return List.of();
      }
      int[][] cells = {{0, middle}, {middle, seen.height}};
      for (int[] cell : cells) {
        Rect box = seen.inked(column[0], column[1], cell[0], cell[1]);
        if (box.width < 2 || box.height < 2) {
          return List.of();
        }
        letters.add(scope.own(inside.submat(box)));
      }
    }
    return letters;
  }

  private boolean isInk(int x, int y) {
    return (pixels[y * width + x] & 0xff) < SealPlane.INK;
  }

  /**
   * The middle of the emptiest place near the middle, of columns or of the rows of a column; -1
   * where none is empty.
   */
  private int gap(boolean ofColumns, int from, int to) {
    int length = ofColumns ? width : height;
    int begin = (int) (length * (0.5 - OFF / 2));
    int end = (int) (length * (0.5 + OFF / 2));
    int least = Integer.MAX_VALUE;
    int first = length / 2;
    int last = length / 2;
    for (int i = begin; i < end; i++) {
      int count = 0;
      for (int k = ofColumns ? 0 : from; k < (ofColumns ? height : to); k++) {
        count += (ofColumns ? isInk(i, k) : isInk(k, i)) ? 1 : 0;
      }
      if (count < least) {
        least = count;
        first = i;
      }
      last = count == least ? i : last;
    }
    int across = ofColumns ? height : to - from;
    return least <= CLEAR * across ? (first + last) / 2 : -1;
  }

  /** The box of the ink in a cell. */
  private Rect inked(int left, int right, int top, int bottom) {
    int x0 = right;
    int x1 = left;
    int y0 = bottom;
    int y1 = top;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        if (isInk(x, y)) {
          x0 = Math.min(x0, x);
          x1 = Math.max(x1, x + 1);
          y0 = Math.min(y0, y);
          y1 = Math.max(y1, y + 1);
        }
      }
    }
    return new Rect(x0, y0, Math.max(0, x1 - x0), Math.max(0, y1 - y0));
  }
}
