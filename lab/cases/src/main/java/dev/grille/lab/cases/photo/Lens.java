package dev.grille.lab.cases.photo;

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
    for (int y = 0; y < picture.height; y++) {
      int row = y * picture.width;
      for (int x = 0; x < picture.width; x++) {
        float total = 0;
        for (int k = -reach; k <= reach; k++) {
          int at = Math.max(0, Math.min(picture.width - 1, x + k));
          total += weights[k + reach] * plane[row + at];
        }
        rows[row + x] = total;
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
    for (int y = 0; y < picture.height; y++) {
      int upper = Math.max(0, Math.min(picture.height - 1, y + y0)) * picture.width;
      int lower = Math.max(0, Math.min(picture.height - 1, y + y0 + 1)) * picture.width;
      for (int x = 0; x < picture.width; x++) {
        int left = Math.max(0, Math.min(picture.width - 1, x + x0));
        int right = Math.max(0, Math.min(picture.width - 1, x + x0 + 1));
        float above = from[upper + left] * (1 - fx) + from[upper + right] * fx;
        float below = from[lower + left] * (1 - fx) + from[lower + right] * fx;
        to[y * picture.width + x] += (above * (1 - fy) + below * fy) / taps;
      }
    }
  }
}
