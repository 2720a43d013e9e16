package dev.grille.vision.geometry;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * A projective map of the plane (Hartley and Zisserman, Multiple View Geometry, 2.3), row-major, in
 * pixels. Maps are normalised so that {@code m22} is 1.
 */
public record Homography(
    double m00,
    double m01,
    double m02,
    double m10,
    double m11,
    double m12,
    double m20,
    double m21,
    double m22)
    implements PlaneMap {

  /** The map that moves nothing. */
  public static final Homography IDENTITY = new Homography(1, 0, 0, 0, 1, 0, 0, 0, 1);

  /**
   * Checks and normalises.
   *
   * @throws IllegalArgumentException when a coefficient is not finite or the map is singular
   */
  public Homography {
    double scale = m22;
    if (!Double.isFinite(scale) || Math.abs(scale) < 1e-12) {
      throw new IllegalArgumentException("a homography that sends the origin to infinity");
    }
    m00 /= scale;
    m01 /= scale;
    m02 /= scale;
    m10 /= scale;
    m11 /= scale;
    m12 /= scale;
    m20 /= scale;
    m21 /= scale;
    m22 = 1;
    double sum = m00 + m01 + m02 + m10 + m11 + m12 + m20 + m21;
    if (!Double.isFinite(sum)) {
      throw new IllegalArgumentException("a homography needs finite coefficients");
    }
  }

  /** From nine row-major coefficients. */
  public static Homography of(double... m) {
    if (m.length != 9) {
      throw new IllegalArgumentException("a homography has 9 coefficients, not " + m.length);
    }
    return new Homography(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]);
  }

  /** From a 3 × 3 matrix of doubles. */
  public static Homography of(Mat matrix) {
    double[] m = new double[9];
    matrix.get(0, 0, m);
    return of(m);
  }

  /** Scales both axes about the origin of pixel centres, as {@code Imgproc.resize} does. */
  public static Homography resize(double scaleX, double scaleY) {
    return of(scaleX, 0, (scaleX - 1) / 2, 0, scaleY, (scaleY - 1) / 2, 0, 0, 1);
  }

  /** Moves by a vector. */
  public static Homography shift(double dx, double dy) {
    return of(1, 0, dx, 0, 1, dy, 0, 0, 1);
  }

  /**
   * The one map that sends four corners to four others.
   *
   * @throws IllegalArgumentException when three corners of either lie on a line
   */
  public static Homography fromQuad(Quad from, Quad to) {
    double[][] rows = new double[8][9];
    for (int i = 0; i < 4; i++) {
      Point p = from.corners().get(i);
      Point q = to.corners().get(i);
      rows[2 * i] = new double[] {p.x(), p.y(), 1, 0, 0, 0, -q.x() * p.x(), -q.x() * p.y(), q.x()};
      rows[2 * i + 1] =
          new double[] {0, 0, 0, p.x(), p.y(), 1, -q.y() * p.x(), -q.y() * p.y(), q.y()};
    }
    double[] h = LinearSystem.solve(rows);
    return of(h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7], 1);
  }

  /** Maps a place; points on the horizon are not finite and are refused by {@link Point}. */
  public Point map(Point p) {
    return new Point(mapX(p.x(), p.y()), mapY(p.x(), p.y()));
  }

  /** The x of a mapped place, for loops that make no objects. */
  public double mapX(double x, double y) {
    return (m00 * x + m01 * y + m02) / depth(x, y);
  }

  /** The y of a mapped place, for loops that make no objects. */
  public double mapY(double x, double y) {
    return (m10 * x + m11 * y + m12) / depth(x, y);
  }

  /** The third homogeneous coordinate: 0 on the horizon, negative behind it. */
  public double depth(double x, double y) {
    return m20 * x + m21 * y + m22;
  }

  @Override
  public Point toPicture(Point template) {
    return map(template);
  }

  @Override
  public Homography around(Quad field) {
    return this;
  }

  /** The map back. */
  public Homography invert() {
    return of(
        m11 * m22 - m12 * m21,
        m02 * m21 - m01 * m22,
        m01 * m12 - m02 * m11,
        m12 * m20 - m10 * m22,
        m00 * m22 - m02 * m20,
        m02 * m10 - m00 * m12,
        m10 * m21 - m11 * m20,
        m01 * m20 - m00 * m21,
        m00 * m11 - m01 * m10);
  }

  /** First this map, then the next. */
  public Homography then(Homography next) {
    return of(
        next.m00 * m00 + next.m01 * m10 + next.m02 * m20,
        next.m00 * m01 + next.m01 * m11 + next.m02 * m21,
        next.m00 * m02 + next.m01 * m12 + next.m02 * m22,
        next.m10 * m00 + next.m11 * m10 + next.m12 * m20,
        next.m10 * m01 + next.m11 * m11 + next.m12 * m21,
        next.m10 * m02 + next.m11 * m12 + next.m12 * m22,
        next.m20 * m00 + next.m21 * m10 + next.m22 * m20,
        next.m20 * m01 + next.m21 * m11 + next.m22 * m21,
        next.m20 * m02 + next.m21 * m12 + next.m22 * m22);
  }

  /**
   * The map's derivative at a place: {@code dx'/dx, dx'/dy, dy'/dx, dy'/dy}. Its determinant is the
   * local change of area; negative where the plane is seen mirrored.
   */
  public double[] jacobian(double x, double y) {
    double w = depth(x, y);
    double u = mapX(x, y);
    double v = mapY(x, y);
    return new double[] {
      (m00 - u * m20) / w, (m01 - u * m21) / w, (m10 - v * m20) / w, (m11 - v * m21) / w
    };
  }

  /** How many picture pixels one template pixel measures around a place, both axes averaged. */
  public double scaleAt(double x, double y) {
    double[] j = jacobian(x, y);
    return Math.sqrt(Math.abs(j[0] * j[3] - j[1] * j[2]));
  }

  /** Row-major coefficients. */
  public List<Double> coefficients() {
    return List.of(m00, m01, m02, m10, m11, m12, m20, m21, m22);
  }

  /** A 3 × 3 matrix of doubles, owned by the scope. */
  public Mat toMat(MatScope scope) {
    Mat matrix = scope.own(new Mat(3, 3, CvType.CV_64F));
    matrix.put(0, 0, m00, m01, m02, m10, m11, m12, m20, m21, m22);
    return matrix;
  }
}
