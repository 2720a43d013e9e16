package dev.grille.lab.training.lines;

import dev.grille.lab.cases.photo.Sensor;
import dev.grille.vision.geometry.MatScope;
import java.util.random.RandomGenerator;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * Photographs printed lines: paper, light, a lens out of focus, noise, compression, and the cut.
 */
final class LineCamera {
  private LineCamera() {}

  /**
   * A crop as a reader would make it.
   *
   * @param print the line
   * @return 8-bit, one channel, dark on light; owned by the scope
   */
  static Mat crop(Impression print, RandomGenerator random, MatScope scope) {
    Mat ink = mat(print.ink(), print.width(), print.height(), scope);
    if (random.nextInt(4) == 0) {
      addNeighbour(ink, print, random, scope);
    }
    new Obstacles(ink, print, random).add();
    if (random.nextBoolean()) {
      turn(ink, print, random, scope);
    }
    double height = print.textHeight();
    double blur = height / 20 * random.nextDouble(0, random.nextInt(4) == 0 ? 2.2 : 1.1);
    if (blur > 0.15) {
      Imgproc.GaussianBlur(ink, ink, new Size(), blur);
    }
    if (random.nextInt(6) == 0) {
      move(ink, height * random.nextDouble(0.03, 0.14), random, scope);
    }
    Mat cut = ink.submat(frame(print, random));
    Mat grey = expose(cut, random, scope);
    cut.release();
    return random.nextInt(5) < 2 ? compressed(grey, random.nextInt(25, 92), scope) : grey;
  }

  private static Mat mat(float[] values, int width, int height, MatScope scope) {
    Mat mat = scope.own(new Mat(height, width, CvType.CV_32F));
    mat.put(0, 0, values);
    return mat;
  }

  /** A line of the same printer above or below, which reaches into the crop. */
  private static void addNeighbour(
      Mat ink, Impression print, RandomGenerator random, MatScope scope) {
    Mat more = mat(print.ink(), print.width(), print.height(), scope);
    double away = print.textHeight() * random.nextDouble(1.2, 1.7);
    int down = (int) Math.round(random.nextBoolean() ? away : -away);
    int right = (int) (random.nextDouble(-0.5, 0.5) * print.width());
    Mat shift = scope.own(Mat.eye(2, 3, CvType.CV_64F));
    shift.put(0, 2, right);
    shift.put(1, 2, down);
    Mat moved = scope.mat();
    Imgproc.warpAffine(more, moved, shift, ink.size());
    Core.max(ink, moved, ink);
  }

  /** A few degrees, as lines are found that are not quite level, and leaning letters. */
  private static void turn(Mat ink, Impression print, RandomGenerator random, MatScope scope) {
    double length = (print.right() - print.left()) / print.textHeight();
    // Long lines turned further would leave the crop.
    double most = Math.min(3, 20 / length);
    Point middle = new Point(ink.cols() / 2.0, ink.rows() / 2.0);
    Mat turned = scope.mat();
    Mat by = scope.own(Imgproc.getRotationMatrix2D(middle, random.nextDouble(-most, most), 1));
    double lean = random.nextDouble(-0.12, 0.12);
    by.put(0, 1, by.get(0, 1)[0] + lean);
    by.put(0, 2, by.get(0, 2)[0] - lean * middle.y);
    Imgproc.warpAffine(ink, turned, by, ink.size());
    turned.copyTo(ink);
  }

  private static void move(Mat ink, double length, RandomGenerator random, MatScope scope) {
    int taps = Math.max(3, (int) Math.ceil(length) * 2 + 1);
    Mat kernel = scope.own(Mat.zeros(taps, taps, CvType.CV_32F));
    double angle = random.nextDouble(0, Math.PI);
    for (int i = 0; i < 4 * taps; i++) {
      double along = (i / (4.0 * taps - 1) - 0.5) * length;
      int x = (int) Math.round(taps / 2 + along * Math.cos(angle));
      int y = (int) Math.round(taps / 2 + along * Math.sin(angle));
      kernel.put(y, x, kernel.get(y, x)[0] + 1);
    }
    Core.divide(kernel, new Scalar(Core.sumElems(kernel).val[0]), kernel);
    Imgproc.filter2D(ink, ink, -1, kernel);
  }

  /** The crop: the line fills from two fifths of its height to nearly all of it. */
  private static Rect frame(Impression print, RandomGenerator random) {
    double height = print.textHeight();
    double total = height / random.nextDouble(0.44, 0.92);
    double top = print.top() - (total - height) * random.nextDouble(0.2, 0.8);
    double most = random.nextInt(4) == 0 ? 1.4 : 0.5;
    double left = print.left() - height * random.nextDouble(0.05, most);
    double right = print.right() + height * random.nextDouble(0.05, most);
    int x = (int) Math.max(0, Math.round(left));
    int y = (int) Math.max(0, Math.round(top));
    int width = (int) Math.min(print.width() - x, Math.round(right) - x);
    int high = (int) Math.min(print.height() - y, Math.max(6, Math.round(total)));
    return new Rect(x, y, width, high);
  }

  /** Ink to grey: paper's shade, light that falls off, grain and the sensor's noise. */
  private static Mat expose(Mat ink, RandomGenerator random, MatScope scope) {
    int width = ink.cols();
    int height = ink.rows();
    float[] values = new float[width * height];
    ink.get(0, 0, values);
    boolean levelled = random.nextInt(3) == 0;
    double paper = levelled ? 250 : random.nextDouble(110, 255);
    double depth = random.nextDouble(random.nextInt(4) == 0 ? 0.18 : 0.45, 0.97);
    double across = levelled ? 0 : random.nextDouble(-0.22, 0.22);
    double down = levelled ? 0 : random.nextDouble(-0.12, 0.12);
    double noise = random.nextDouble(0, levelled ? 4 : 9) * Math.min(1, depth * 1.6);
    double wave = random.nextInt(5) == 0 ? random.nextDouble(0, 0.08) : 0;
    double waves = random.nextDouble(1, 12) / width;
    double phase = random.nextDouble(0, 6.3);
    byte[] grey = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double light =
            1
                + across * (x / (double) width - 0.5)
                + down * (y / (double) height - 0.5)
                + wave * Math.sin(waves * 6.3 * x + phase + 0.02 * y);
        double value =
            paper * light * (1 - depth * values[y * width + x]) + noise * Sensor.gauss(random);
        grey[y * width + x] = (byte) Math.max(0, Math.min(255, Math.round(value)));
      }
    }
    Mat mat = scope.own(new Mat(height, width, CvType.CV_8U));
    mat.put(0, 0, grey);
    return mat;
  }

  private static Mat compressed(Mat grey, int quality, MatScope scope) {
    MatOfByte bytes = scope.own(new MatOfByte());
    MatOfInt how = scope.own(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality));
    Imgcodecs.imencode(".jpg", grey, bytes, how);
    return scope.own(Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_GRAYSCALE));
  }
}
