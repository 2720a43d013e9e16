package dev.grille.vision.pages;

import dev.grille.vision.geometry.LinearSystem;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * The bend of a line's core: a parabola by least squares through all of its pixels. A page that
 * does not lie flat bends long lines by more than they are high, and a straight crop would show
 * their neighbours instead.
 */
final class BentCore {
  /** Length against height of a core whose bend can be told. */
  private static final double LONG = 6;

  /** Of a core that has three places along it, fewer of which have no bend, in pixels. */
  private static final double TELLING = 2;

  /** A bend that a straight crop bears, against the core's height. */
  private static final double SLIGHT = 0.2;

  private BentCore() {}

  /**
   * A straight region bent as its pixels are; itself where they are about straight.
   *
   * @param mask not 0 where the core is
   * @param box where the mask lies in the map
   */
  static TextRegion of(TextRegion straight, Mat mask, Rect box) {
    if (straight.width() < LONG * straight.height() || straight.width() < TELLING) {
      return straight;
    }
    double cos = Math.cos(Math.toRadians(straight.angle()));
    double sin = Math.sin(Math.toRadians(straight.angle()));
    byte[] set = new byte[mask.cols() * mask.rows()];
    mask.get(0, 0, set);
    double half = straight.width() / 2;
    double[][] system = new double[3][4];
    for (int i = 0; i < set.length; i++) {
      if (set[i] != 0) {
        double dx = box.x + i % mask.cols() - straight.x();
        double dy = box.y + i / mask.cols() - straight.y();
        add(system, (dx * cos + dy * sin) / half, dy * cos - dx * sin);
      }
    }
    double[] curve = LinearSystem.solve(system);
    if (Math.abs(curve[2]) < SLIGHT * straight.height()) {
      return straight;
    }
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < set.length; i++) {
      if (set[i] != 0) {
        double dx = box.x + i % mask.cols() - straight.x();
        double dy = box.y + i / mask.cols() - straight.y();
        double along = (dx * cos + dy * sin) / half;
        double off = dy * cos - dx * sin - curve[0] - (curve[1] + curve[2] * along) * along;
        least = Math.min(least, off);
        most = Math.max(most, off);
      }
    }
    double across = curve[0] + curve[2] / 3 + (least + most) / 2;
    return new TextRegion(
        straight.x() - across * sin,
        straight.y() + across * cos,
        straight.width(),
        most - least + 1,
        straight.angle() + Math.toDegrees(Math.atan(curve[1] / half)),
        curve[2],
        straight.prob());
  }

  private static void add(double[][] system, double along, double across) {
    double[] powers = {1, along, along * along};
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        system[i][j] += powers[i] * powers[j];
      }
      system[i][3] += powers[i] * across;
    }
  }
}
