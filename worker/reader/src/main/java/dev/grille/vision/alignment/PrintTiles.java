package dev.grille.vision.alignment;

import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Mat;

/**
 * The parts of a plane in which two forms are held against a picture, tile by tile.
 *
 * @param free -1 for each pixel that is compared, row by row
 */
record PrintTiles(byte[] free, int width, int height) {
  /** Side of what is compared at once: about a letter of a title, two of a label. */
  private static final int TILE = 12;

  /** From one tile to the next: some lie well over a line of print, wherever it stands. */
  private static final int STEP = 6;

  /** How far off print may be on curled paper, in pixels of the plane. */
  private static final int RADIUS = 3;

  /** The same between the two forms, which are flat and lie upon each other; squared. */
  private static final int BESIDE_ONE_ANOTHER = 2;

  /** Share of a tile that has to lie outside the windows of both, and within all three. */
  private static final double FREE = 0.4;

  /** Contrast below which a tile is blank: that of one thin stroke. */
  private static final double BLANK = 1;

  /**
   * Contrast of a tile against that of all print: blur fades small letters more than rules, but
   * what is not there at all is no faded print.
   */
  private static final double FADED = 0.15;

  private static final double BOLD = 1.5;

  /**
   * Share of the contrast by which two tiles have to differ wherever they are held: small dense
   * letters that blur has run together have most of their ink in common, and differ by 0.3.
   */
  private static final double DIFFERS = 0.25;

  /** Ways to hold a tile: one that differs in none of the first seldom differs in the others. */
  private static final List<int[]> NEAREST_FIRST = nearestFirst();

  /**
   * Tiles of a plane.
   *
   * @param free CV_8U, 255 where its pixels are compared
   */
  static PrintTiles of(Mat free) {
    return new PrintTiles(Pixels.bytes(free), free.cols(), free.rows());
  }

  private static List<int[]> nearestFirst() {
    List<int[]> shifts = new ArrayList<>();
    for (int dy = -RADIUS; dy <= RADIUS; dy++) {
      for (int dx = -RADIUS; dx <= RADIUS; dx++) {
        shifts.add(new int[] {dx, dy});
      }
    }
    shifts.sort(Comparator.comparingInt(shift -> shift[0] * shift[0] + shift[1] * shift[1]));
    return List.copyOf(shifts);
  }

  /**
   * How much better the second of two forms fits a picture than the first, -1 to 1; 0 where their
   * print does not differ. All are given by how much darker each pixel is than what surrounds it.
   */
  double compare(float[] first, float[] second, float[] seen) {
    double gain = gain(first, second, seen);
    double better = 0;
    double all = 0;
    for (int top = RADIUS; top + TILE + RADIUS < height; top += STEP) {
      for (int left = RADIUS; left + TILE + RADIUS < width; left += STEP) {
        if (isFree(left, top) && differ(first, second, left, top)) {
          double toFirst = difference(seen, first, FADED * gain, BOLD * gain, left, top);
          double toSecond = difference(seen, second, FADED * gain, BOLD * gain, left, top);
          better += toFirst - toSecond;
          all += Math.max(toFirst, toSecond);
        }
      }
    }
    return all == 0 ? 0 : better / all;
  }

  private boolean differ(float[] first, float[] second, int left, int top) {
    double energy = Math.max(energy(first, left, top), energy(second, left, top));
    return energy > BLANK
        && differs(first, second, DIFFERS * energy, left, top)
        && differs(second, first, DIFFERS * energy, left, top);
  }

  /** The picture's contrast against the forms', where both have print. */
  private double gain(float[] first, float[] second, float[] seen) {
    double both = 0;
    double one = 1e-6;
    for (int i = 0; i < seen.length; i++) {
      double print = free[i] == -1 ? Math.min(first[i], second[i]) : 0;
      if (print > 0) {
        both += print * seen[i];
        one += print * print;
      }
    }
    return Math.max(0.1, both / one);
  }

  private boolean isFree(int left, int top) {
    int count = 0;
    for (int y = top; y < top + TILE; y++) {
      for (int x = left; x < left + TILE; x++) {
        count += free[y * width + x] == -1 ? 1 : 0;
      }
    }
    return count >= FREE * TILE * TILE;
  }

  private double energy(float[] of, int left, int top) {
    double sum = 0;
    for (int y = top; y < top + TILE; y++) {
      for (int x = left; x < left + TILE; x++) {
        float value = of[y * width + x];
        sum += free[y * width + x] == -1 ? value * value : 0;
      }
    }
    return sum;
  }

  /** Whether a tile differs by more from another plane's, wherever it is held. */
  private boolean differs(float[] tile, float[] other, double by, int left, int top) {
    double own = energy(tile, left, top);
    for (int[] shift : NEAREST_FIRST) {
      if (shift[0] * shift[0] + shift[1] * shift[1] > BESIDE_ONE_ANOTHER) {
        break;
      }
      if (difference(tile, other, 1, 1, own, left, top, shift) <= by) {
        return false;
      }
    }
    return true;
  }

  /**
   * The difference of a tile from another plane's, wherever and however strong it is least.
   *
   * @param weakest what the other's contrast may be multiplied by at least
   * @param strongest the same at most
   */
  private double difference(
      float[] tile, float[] other, double weakest, double strongest, int left, int top) {
    double own = energy(tile, left, top);
    double least = Double.POSITIVE_INFINITY;
    for (int[] shift : NEAREST_FIRST) {
      double here = difference(tile, other, weakest, strongest, own, left, top, shift);
      least = Math.min(least, here);
    }
    return least;
  }

  private double difference(
      float[] tile,
      float[] other,
      double weakest,
      double strongest,
      double own,
      int left,
      int top,
      int[] shift) {
    double both = 0;
    double others = 1e-9;
    for (int y = top; y < top + TILE; y++) {
      int row = y * width;
      int shifted = (y + shift[1]) * width + shift[0];
      for (int x = left; x < left + TILE; x++) {
        if (free[row + x] == -1) {
          float value = other[shifted + x];
          both += tile[row + x] * value;
          others += value * value;
        }
      }
    }
    double gain = Math.max(weakest, Math.min(strongest, both / others));
    return own - 2 * gain * both + gain * gain * others;
  }
}
