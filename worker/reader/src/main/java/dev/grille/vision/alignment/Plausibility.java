package dev.grille.vision.alignment;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Size;

/**
 * What a camera can do to a flat form, and nothing else: a map that mirrors, folds or squeezes it
 * is not a photograph of it, however many correspondences agree.
 */
final class Plausibility {
  private static final double MIN_SCALE = 0.12;
  private static final double MAX_SCALE = 16;
  private static final double MAX_ANISOTROPY = 2.5;
  private static final double MAX_PERSPECTIVE = 3.5;
  private static final double MIN_VISIBLE = 0.5;
  private static final int GRID = 8;

  private Plausibility() {}

  /**
   * Which check a map fails.
   *
   * @return a word for the evidence; null where it passes all
   */
  static @Nullable String rejection(Homography map, Size template, Size picture) {
    double right = template.width - 1;
    double bottom = template.height - 1;
    double[][] corners = {{0, 0}, {right, 0}, {right, bottom}, {0, bottom}};
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (double[] corner : corners) {
      if (!(map.depth(corner[0], corner[1]) > 0.05)) {
        return "horizon";
      }
      double[] j = map.jacobian(corner[0], corner[1]);
      if (j[0] * j[3] - j[1] * j[2] <= 0) {
        return "mirrored";
      }
      double scale = map.scaleAt(corner[0], corner[1]);
      least = Math.min(least, scale);
      most = Math.max(most, scale);
    }
    double centre = map.scaleAt(right / 2, bottom / 2);
    if (!(centre >= MIN_SCALE && centre <= MAX_SCALE)) {
      return "scale";
    }
    if (!(most <= MAX_PERSPECTIVE * least)) {
      return "perspective";
    }
    if (anisotropy(map.jacobian(right / 2, bottom / 2)) > MAX_ANISOTROPY) {
      return "anisotropy";
    }
    return visible(map, template, picture) < MIN_VISIBLE ? "outside" : null;
  }

  /** The template's outline in the picture; null where it reaches the horizon. */
  static @Nullable Quad outline(Homography map, Size template) {
    double right = template.width - 1;
    double bottom = template.height - 1;
    try {
      return map.toPicture(
          new Quad(
              new Point(0, 0),
              new Point(right, 0),
              new Point(right, bottom),
              new Point(0, bottom)));
    } catch (IllegalArgumentException atHorizon) {
      return null;
    }
  }

  /** Ratio of the singular values of a 2 × 2 matrix. */
  private static double anisotropy(double[] j) {
    double sum = Math.hypot(j[0] + j[3], j[2] - j[1]);
    double difference = Math.hypot(j[0] - j[3], j[2] + j[1]);
    double smaller = Math.abs(sum - difference);
    return smaller < 1e-9 ? Double.POSITIVE_INFINITY : (sum + difference) / smaller;
  }

  private static double visible(Homography map, Size template, Size picture) {
    int inside = 0;
    for (int row = 0; row < GRID; row++) {
      for (int column = 0; column < GRID; column++) {
        double x = (column + 0.5) / GRID * template.width;
        double y = (row + 0.5) / GRID * template.height;
        double u = map.mapX(x, y);
        double v = map.mapY(x, y);
        if (u >= 0 && v >= 0 && u < picture.width && v < picture.height) {
          inside++;
        }
      }
    }
    return inside / (double) (GRID * GRID);
  }
}
