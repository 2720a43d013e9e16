package dev.grille.lab.cases.photo;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The lens: defocus and the trace of a hand that moved. */
final class Lens {
  private Lens() {}

  static void blur(Raster picture, Shot shot, RandomGenerator random) {
    double direction = random.nextDouble(0, Math.PI);
    for (int c = 0; c < 3; c++) {
      if (shot.blur() > 0.1) {
        picture.planes[c] = defocus(picture, picture.planes[c], shot.blur());
      }
      if (shot.motion() > 0.5) {
        picture.planes[c] = trace(picture, picture.planes[c], shot.motion(), direction);
      }
    }
  }

  /** A normal distribution of the given deviation, along rows, then along columns. */
  private static float[] defocus(Raster picture, float[] plane, double deviation) {
    int reach = (int) Math.ceil(3 * deviation);
    float[] weights = new float[2 * reach + 1];
    float sum = 0;
    for (int i = -reach; i <= reach; i++) {
      weights[i + reach] = (float) Math.exp(-i * i / (2 * deviation * deviation));
      sum += weights[i + reach];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    float[] rows = new float[plane.length];
    float[] padded = new float[picture.width + 2 * reach];
    for (int y = 0; y < picture.height; y++) {
      int row = y * picture.width;
      copyRow(picture, plane, y, -reach, padded);
      for (int k = 0; k < weights.length; k++) {
        float weight = weights[k];
        for (int x = 0; x < picture.width; x++) {
          rows[row + x] += weight * padded[x + k];
        }
      }
    }
    float[] both = new float[plane.length];
    for (int y = 0; y < picture.height; y++) {
      for (int k = -reach; k <= reach; k++) {
        int from = Math.max(0, Math.min(picture.height - 1, y + k)) * picture.width;
        float weight = weights[k + reach];
        for (int x = 0; x < picture.width; x++) {
          both[y * picture.width + x] += weight * rows[from + x];
        }
      }
    }
    return both;
  }

  /** The mean along a short straight line. */
  private static float[] trace(Raster picture, float[] plane, double length, double direction) {
    int taps = Math.max(3, 2 * (int) Math.ceil(length) + 1);
    float[] traced = new float[plane.length];
    for (int tap = 0; tap < taps; tap++) {
      double along = length * (tap / (taps - 1.0) - 0.5);
      add(picture, plane, traced, along * Math.cos(direction), along * Math.sin(direction), taps);
    }
    return traced;
  }

  private static void add(
      Raster picture, float[] from, float[] to, double dx, double dy, int taps) {
    int x0 = (int) Math.floor(dx);
    int y0 = (int) Math.floor(dy);
    float fx = (float) (dx - x0);
    float fy = (float) (dy - y0);
    float[] upper = new float[picture.width + 1];
    float[] lower = new float[picture.width + 1];
    for (int y = 0; y < picture.height; y++) {
      copyRow(picture, from, y + y0, x0, upper);
      copyRow(picture, from, y + y0 + 1, x0, lower);
      int row = y * picture.width;
      for (int x = 0; x < picture.width; x++) {
        float above = upper[x] * (1 - fx) + upper[x + 1] * fx;
        float below = lower[x] * (1 - fx) + lower[x + 1] * fx;
        to[row + x] += (above * (1 - fy) + below * fy) / taps;
      }
    }
  }

  /** A row of a plane from a column on; beyond the picture its edge goes on. */
  private static void copyRow(Raster picture, float[] plane, int row, int from, float[] to) {
    int at = Math.max(0, Math.min(picture.height - 1, row)) * picture.width;
    int first = Math.max(0, Math.min(to.length, -from));
    int last = Math.max(first, Math.min(to.length, picture.width - from));
    Arrays.fill(to, 0, first, plane[at]);
    if (last > first) {
      System.arraycopy(plane, at + from + first, to, first, last - first);
    }
    Arrays.fill(to, last, to.length, plane[at + picture.width - 1]);
  }
}
