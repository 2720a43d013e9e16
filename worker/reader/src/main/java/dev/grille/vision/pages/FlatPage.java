package dev.grille.vision.pages;

import dev.grille.vision.geometry.LinearSystem;
import java.util.List;

/**
 * A page as it would lie flat under the reader's eyes: turned by its skew, and with what is left of
 * its lines' angles, which a slanted or bent page changes from place to place, taken away. The
 * angle is a plane over the page by least squares, each line by its length; {@link RowSlope} tells
 * what that leaves.
 */
final class FlatPage {
  /** Length against height of a line whose angle can be told. */
  private static final double SLENDER = 3;

  /** Lines that a plane needs, at least. */
  private static final int MIN_LINES = 6;

  /** Further off the plane, in degrees, a line lies in its own way. */
  private static final double OFF = 4;

  private final double skew;
  private final double[] plane;
  private final double unit;
  private final RowSlope slope;

  private FlatPage(double skew, double[] plane, double unit, RowSlope slope) {
    this.skew = skew;
    this.plane = plane;
    this.unit = unit;
    this.slope = slope;
  }

  /** A place on the flat page, in pixels. */
  record Place(double x, double y) {}

  /**
   * The flat page of these lines.
   *
   * @param skew of the page, in degrees clockwise
   */
  static FlatPage of(List<TextRegion> lines, double skew) {
    FlatPage flat = byAngles(lines, skew);
    List<RowSlope.Placed> placed =
        lines.stream()
            .filter(flat::isLying)
            .map(line -> new RowSlope.Placed(flat.place(line), line.width(), line.height()))
            .toList();
    return new FlatPage(skew, flat.plane, flat.unit, RowSlope.of(placed));
  }

  private static FlatPage byAngles(List<TextRegion> lines, double skew) {
    double unit =
        Math.max(
            1, lines.stream().mapToDouble(line -> Math.hypot(line.x(), line.y())).max().orElse(1));
    FlatPage turned = new FlatPage(skew, new double[3], unit, RowSlope.NONE);
    double[] plane = new double[3];
    for (int round = 0; round < 2; round++) {
      double[][] system = new double[3][4];
      int count = 0;
      for (TextRegion line : lines) {
        Place at = turned.turned(line);
        double[] row = {1, at.x() / unit, at.y() / unit};
        double angle = turned.angle(line);
        double off = angle - (plane[0] + plane[1] * row[1] + plane[2] * row[2]);
        if (line.width() >= SLENDER * line.height() && Math.abs(off) < OFF) {
          count++;
          add(system, row, angle, line.width() / unit);
        }
      }
      if (count < MIN_LINES) {
        return turned;
      }
      // Lines that all stand in one row or column leave the plane's slope open.
      for (int i = 0; i < 3; i++) {
        system[i][i] += 1e-3;
      }
      plane = LinearSystem.solve(system);
    }
    return new FlatPage(skew, plane, unit, RowSlope.NONE);
  }

  private static void add(double[][] system, double[] row, double angle, double weight) {
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        system[i][j] += weight * row[i] * row[j];
      }
      system[i][3] += weight * row[i] * angle;
    }
  }

  /** Where a line's middle lies on the flat page. */
  Place place(TextRegion line) {
    Place at = turned(line);
    double x = at.x() / unit;
    double y = at.y() / unit;
    // What the angles along the way from the left add up to.
    double risen = Math.toRadians((plane[0] + plane[1] * x / 2 + plane[2] * y) * x) * unit;
    return slope.level(new Place(at.x(), at.y() - risen));
  }

  /** Whether a line lies rather than stands. */
  boolean isLying(TextRegion line) {
    return Math.abs(Math.cos(Math.toRadians(line.angle() - skew))) > Math.sqrt(0.5);
  }

  private Place turned(TextRegion line) {
    double cos = Math.cos(Math.toRadians(-skew));
    double sin = Math.sin(Math.toRadians(-skew));
    return new Place(line.x() * cos - line.y() * sin, line.x() * sin + line.y() * cos);
  }

  /** What is left of a line's angle, in degrees. */
  private double angle(TextRegion line) {
    double angle = line.angle() - skew;
    return angle - 180 * Math.round(angle / 180);
  }
}
