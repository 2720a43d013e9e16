package dev.grille.vision.seals;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import java.util.stream.IntStream;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * What stands along a ring, unrolled: from the lowest place with the clock once around, the ring
 * itself above. Letters keep their shape: the strip is as long as the line in their middle, and
 * runs across the ring at right angles.
 */
final class RingStrip {
  /** How deep it reaches, against half the seal's height. */
  private static final double DEEP = 0.62;

  /** How far it reaches beyond the ring, and the ring itself may lie off on bent paper. */
  private static final double BEYOND = 0.13;

  /** Ink that is the ring's line, from above to below, at least. */
  private static final double LINE = 0.02;

  /** Share of the strip over which the ring's place is evened out: letters are no narrower. */
  private static final double EVEN = 0.05;

  /** How deep the middle of a name's letters lies as a rule, against half the seal's height. */
  static final double NAME = 0.3;

  /** The same of a number's digits. */
  static final double NUMBER = 0.15;

  /** Height of what may stand next to the ring, against the strip's height. */
  private static final double NEXT = 0.2;

  /** Of 255: fainter ink is none. */
  private static final int FAINT = 215;

  /** Percentage of a part with a number that is full ink. */
  private static final double INKED = 4;

  /** Steps in which the length of that line is summed up. */
  private static final int STEPS = 2000;

  private final Mat pixels;
  private final byte[] ink;
  private final double[] angles;
  private final double above;

  private RingStrip(Mat pixels, double[] angles, double above) {
    this.pixels = pixels;
    this.ink = Pixels.bytes(pixels);
    this.angles = angles;
    this.above = above;
  }

  /**
   * Unrolls.
   *
   * @param middle how deep the line lies by which its length is measured
   * @param scope owns the strip's pixels
   */
  static RingStrip of(SealPlane plane, double middle, MatScope scope) {
    double[] angles = angles(plane.a(), plane.b(), middle * plane.b());
    try (MatScope inner = new MatScope()) {
      double[] level = new double[angles.length];
      RingStrip rough = unrolled(plane, angles, level, inner);
      return unrolled(plane, angles, rough.edges(LINE * plane.b()), scope);
    }
  }

  private static RingStrip unrolled(
      SealPlane plane, double[] angles, double[] edges, MatScope scope) {
    double a = plane.a();
    double b = plane.b();
    int rows = (int) Math.ceil((DEEP + BEYOND) * b);
    float[] xs = new float[rows * angles.length];
    float[] ys = new float[rows * angles.length];
    for (int x = 0; x < angles.length; x++) {
      double cos = Math.cos(angles[x]);
      double sin = Math.sin(angles[x]);
      double length = Math.hypot(cos / a, sin / b);
      double nx = cos / a / length;
      double ny = sin / b / length;
      for (int y = 0; y < rows; y++) {
        double depth = y - BEYOND * b + edges[x];
        xs[y * angles.length + x] = (float) (plane.middleX() + a * cos - depth * nx);
        ys[y * angles.length + x] = (float) (plane.middleY() + b * sin - depth * ny);
      }
    }
    Mat pixels = scope.mat();
    try (MatScope inner = new MatScope()) {
      Imgproc.remap(
          plane.ink(),
          pixels,
          floats(xs, angles.length, rows, inner),
          floats(ys, angles.length, rows, inner),
          Imgproc.INTER_CUBIC,
          Core.BORDER_CONSTANT,
          Scalar.all(255));
    }
    return new RingStrip(pixels, angles, BEYOND * b);
  }

  /** How much deeper than the ellipse the ring's outer edge lies in each column, evened out. */
  private double[] edges(double thick) {
    int width = width();
    double[] seen = new double[width];
    for (int x = 0; x < width; x++) {
      seen[x] = Double.NaN;
      int run = 0;
      for (int y = 0; y < 2 * above; y++) {
        run = isInk(x, y) ? run + 1 : 0;
        if (run >= thick) {
          seen[x] = y - run + 1 - above;
          break;
        }
      }
    }
    int reach = (int) (EVEN * width / 2);
    double[] medians = new double[width];
    for (int x = 0; x < width; x++) {
      int at = x;
      double[] near =
          IntStream.rangeClosed(-reach, reach)
              .mapToDouble(i -> seen[Math.floorMod(at + i, width)])
              .filter(edge -> !Double.isNaN(edge))
              .sorted()
              .toArray();
      medians[x] = near.length < reach ? 0 : near[near.length / 2];
    }
    double[] even = new double[width];
    for (int x = 0; x < width; x++) {
      int at = x;
      even[x] =
          IntStream.rangeClosed(-reach, reach)
              .mapToDouble(i -> medians[Math.floorMod(at + i, width)])
              .average()
              .orElse(0);
    }
    return even;
  }

  private static Mat floats(float[] values, int width, int height, MatScope scope) {
    Mat mat = scope.own(new Mat(height, width, CvType.CV_32F));
    mat.put(0, 0, values);
    return mat;
  }

  /** The angles of an ellipse's places a pixel apart on a line within it, from its lowest place. */
  private static double[] angles(double a, double b, double depth) {
    double[] lengths = new double[STEPS + 1];
    double lastX = 0;
    double lastY = 0;
    for (int i = 0; i <= STEPS; i++) {
      double t = Math.PI / 2 + 2 * Math.PI * i / STEPS;
      double length = Math.hypot(Math.cos(t) / a, Math.sin(t) / b);
      double x = (a - depth / a / length) * Math.cos(t);
      double y = (b - depth / b / length) * Math.sin(t);
      lengths[i] = i == 0 ? 0 : lengths[i - 1] + Math.hypot(x - lastX, y - lastY);
      lastX = x;
      lastY = y;
    }
    double[] angles = new double[(int) Math.round(lengths[STEPS])];
    int i = 1;
    for (int x = 0; x < angles.length; x++) {
      double at = (x + 0.5) * lengths[STEPS] / angles.length;
      while (lengths[i] < at) {
        i++;
      }
      double share = (at - lengths[i - 1]) / (lengths[i] - lengths[i - 1]);
      angles[x] = Math.PI / 2 + 2 * Math.PI * (i - 1 + share) / STEPS;
    }
    return angles;
  }

  /**
   * The same, the faint ink next to the ring's inner edge made as black as the ring is.
   *
   * @param top the first row below the ring
   * @param from the first column of the part that is looked at; columns go round
   * @param scope owns its pixels
   */
  RingStrip darkened(int top, int from, int to, MatScope scope) {
    int[] counts = new int[256];
    for (int y = top; y < Math.min(height(), top + (int) (NEXT * height())); y++) {
      for (int x = from; x < to; x++) {
        counts[ink[y * width() + Math.floorMod(x, width())] & 0xff]++;
      }
    }
    int full = Math.min(FAINT, Pixels.percentile(counts, INKED));
    double by = 255.0 / (255 - full);
    Mat dark = scope.mat();
    pixels.convertTo(dark, CvType.CV_8U, by, -full * by);
    return new RingStrip(dark, angles, above);
  }

  /** 8-bit, one channel, dark ink on white. */
  Mat pixels() {
    return pixels;
  }

  int width() {
    return angles.length;
  }

  int height() {
    return pixels.rows();
  }

  /** The row of the ring's outer edge. */
  double edge() {
    return above;
  }

  /** The angle of a column: 0 rightwards, with the clock. */
  double angle(int x) {
    return angles[Math.floorMod(x, angles.length)];
  }

  /** Whether there is ink; columns go round. */
  boolean isInk(int x, int y) {
    return (ink[y * width() + Math.floorMod(x, width())] & 0xff) < SealPlane.INK;
  }
}
