package dev.grille.vision.selftest;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import java.util.SplittableRandom;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * How a copy of a registered picture is taken: each is one way in which photographs are worse than
 * what is registered, about as bad as people send them.
 *
 * @param turn in degrees clockwise
 * @param tilt by how much the far side is shorter than the near one, 0 to 1
 * @param scale pixels of the copy per pixel of the registered picture
 * @param blur standard deviation, in pixels of the copy
 * @param darkest brightness at the dark end of the light's slope, 0 to 1
 * @param noise standard deviation, in grey levels
 * @param quality of the JPEG file, 0 to 100
 */
record Capture(
    double turn,
    double tilt,
    double scale,
    double blur,
    double darkest,
    double noise,
    int quality) {
  /** Grey of the desk around the form. */
  private static final int DESK = 96;

  /** Room around the form, against its longer side. */
  private static final double ROOM = 0.06;

  /** So that a copy is the same each time. */
  private static final long SEED = 20_261_127;

  /**
   * Takes a copy.
   *
   * @param form upright, 8-bit BGR
   * @param scope owns the copy
   */
  Mat of(Mat form, MatScope scope) {
    try (MatScope inner = new MatScope()) {
      Quad corners =
          new Quad(
              new Point(0, 0),
              new Point(form.cols() - 1.0, 0),
              new Point(form.cols() - 1.0, form.rows() - 1.0),
              new Point(0, form.rows() - 1.0));
      Quad seen = seen(form.cols(), form.rows());
      Homography map = Homography.fromQuad(corners, seen);
      double right = seen.corners().stream().mapToDouble(Point::x).max().orElseThrow();
      double bottom = seen.corners().stream().mapToDouble(Point::y).max().orElseThrow();
      double room = ROOM * Math.max(right, bottom);
      Size size = new Size(Math.ceil(right + room), Math.ceil(bottom + room));
      Mat copy = inner.mat();
      // Finer than the copy's pixels, strokes would be picked at random.
      Mat soft = inner.mat();
      double smaller = 1 / scale;
      double sigma = smaller > 1 ? 0.45 * Math.sqrt(smaller * smaller - 1) : 0;
      if (sigma > 0) {
        Imgproc.GaussianBlur(form, soft, new Size(), sigma);
      } else {
        form.copyTo(soft);
      }
      Imgproc.warpPerspective(
          soft,
          copy,
          map.toMat(inner),
          size,
          Imgproc.INTER_CUBIC,
          Core.BORDER_CONSTANT,
          Scalar.all(DESK));
      if (blur > 0) {
        Imgproc.GaussianBlur(copy, copy, new Size(), blur);
      }
      lit(copy);
      return stored(copy, scope, inner);
    }
  }

  /** Where the form's corners come to lie. */
  private Quad seen(double width, double height) {
    double radians = Math.toRadians(turn);
    double cos = Math.cos(radians);
    double sin = Math.sin(radians);
    double[][] corners = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
    Point[] seen = new Point[4];
    for (int i = 0; i < 4; i++) {
      double narrower = corners[i][1] < 0 ? 1 - tilt : 1;
      double x = corners[i][0] * narrower * width / 2;
      double y = corners[i][1] * (1 - tilt / 2) * height / 2;
      seen[i] = new Point(scale * (x * cos - y * sin), scale * (x * sin + y * cos));
    }
    double left = Math.min(Math.min(seen[0].x(), seen[1].x()), Math.min(seen[2].x(), seen[3].x()));
    double top = Math.min(Math.min(seen[0].y(), seen[1].y()), Math.min(seen[2].y(), seen[3].y()));
    double room = ROOM * scale * Math.max(width, height);
    for (int i = 0; i < 4; i++) {
      seen[i] = new Point(seen[i].x() - left + room, seen[i].y() - top + room);
    }
    return new Quad(seen[0], seen[1], seen[2], seen[3]);
  }

  /** Light that falls off to one side, and the sensor's noise. */
  private void lit(Mat copy) {
    byte[] bytes = new byte[copy.rows() * copy.cols() * 3];
    copy.get(0, 0, bytes);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int y = 0; y < copy.rows(); y++) {
      for (int x = 0; x < copy.cols(); x++) {
        double light = darkest + (1 - darkest) * (x + y) / (copy.cols() + copy.rows());
        double grain = noise == 0 ? 0 : noise * random.nextGaussian();
        int at = 3 * (y * copy.cols() + x);
        for (int i = at; i < at + 3; i++) {
          double value = (bytes[i] & 0xff) * light + grain;
          bytes[i] = (byte) Math.max(0, Math.min(255, Math.round(value)));
        }
      }
    }
    copy.put(0, 0, bytes);
  }

  private Mat stored(Mat copy, MatScope scope, MatScope inner) {
    MatOfByte file = inner.own(new MatOfByte());
    MatOfInt settings = inner.own(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality));
    Imgcodecs.imencode(".jpg", copy, file, settings);
    return scope.own(Imgcodecs.imdecode(file, Imgcodecs.IMREAD_COLOR));
  }
}
