package dev.grille.vision.ink;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Where there is ink in a window around a field: ruling lines apart, the rest as blobs. Serves
 * measuring only; nothing is recognised from it.
 *
 * @param blobs connected ink that is no rule, in the field's frame
 * @param rules long straight runs, in the field's frame
 * @param contrast of ink against its ground in the field, 0 to 255
 * @param noise standard deviation of the ground, 0 to 255
 */
record InkMap(List<Blob> blobs, List<Box> rules, double contrast, double noise) {
  private static final double LEAST_CONTRAST = 26;

  InkMap {
    blobs = List.copyOf(blobs);
    rules = List.copyOf(rules);
  }

  /**
   * Connected ink.
   *
   * @param box around it, in the field's frame
   * @param area inked, in template pixels squared
   */
  record Blob(Box box, double area) {}

  /**
   * Maps the ink of a window.
   *
   * @param grey dark ink on white
   * @param window what {@code grey} shows, in the field's frame
   * @param scale pixels of {@code grey} per template pixel
   * @param core the field in pixels of {@code grey}
   * @param lineHeight expected, in template pixels
   */
  static InkMap of(Mat grey, Box window, double scale, Rect core, double lineHeight) {
    try (MatScope scope = new MatScope()) {
      byte[] inside = Pixels.bytes(scope.own(scope.own(grey.submat(core)).clone()));
      int[] counts = Pixels.histogram(inside);
      int white = Pixels.percentile(counts, 50);
      double noise = noise(counts, white);
      double contrast = white - Pixels.percentile(counts, 1);
      if (contrast < Math.max(LEAST_CONTRAST, 5 * noise)) {
        return new InkMap(List.of(), List.of(), contrast, noise);
      }
      double threshold = white - Math.max(0.38 * contrast, Math.max(14, 3 * noise));
      Mat ink = scope.mat();
      Imgproc.threshold(grey, ink, threshold, 255, Imgproc.THRESH_BINARY_INV);
      double height = Math.max(4, lineHeight * scale);
      List<Box> rules = new ArrayList<>();
      Mat across = runs(ink, (int) Math.min(grey.cols() * 0.9, 3.2 * height), 1, scope);
      Mat down = runs(ink, 1, (int) Math.min(grey.rows() * 0.95, 2.0 * height), scope);
      collect(across, window, scale, scope).forEach(blob -> rules.add(blob.box()));
      collect(down, window, scale, scope).forEach(blob -> rules.add(blob.box()));
      Core.subtract(ink, across, ink);
      Core.subtract(ink, down, ink);
      int join = Math.max(1, (int) Math.round(height * 0.1));
      if (join > 1) {
        Mat kernel = scope.own(Mat.ones(join, join, CvType.CV_8U));
        Imgproc.morphologyEx(ink, ink, Imgproc.MORPH_CLOSE, kernel);
      }
      return new InkMap(collect(ink, window, scale, scope), rules, contrast, noise);
    }
  }

  /** From the median absolute deviation of what is brighter than the ground. */
  private static double noise(int[] counts, int white) {
    int[] above = new int[256];
    for (int v = white; v < 256; v++) {
      above[v - white] += counts[v];
    }
    return 1.48 * Pixels.percentile(above, 50);
  }

  private static Mat runs(Mat ink, int width, int height, MatScope scope) {
    Mat runs = scope.mat();
    Mat kernel = scope.own(Mat.ones(Math.max(1, height), Math.max(1, width), CvType.CV_8U));
    Imgproc.morphologyEx(ink, runs, Imgproc.MORPH_OPEN, kernel);
    Mat grow =
        scope.own(
            Imgproc.getStructuringElement(
                Imgproc.MORPH_RECT, width > height ? new Size(1, 3) : new Size(3, 1)));
    Imgproc.dilate(runs, runs, grow);
    Core.bitwise_and(runs, ink, runs);
    return runs;
  }

  private static List<Blob> collect(Mat ink, Box window, double scale, MatScope scope) {
    Mat labels = scope.mat();
    Mat stats = scope.mat();
    Mat centroids = scope.mat();
    int count = Imgproc.connectedComponentsWithStats(ink, labels, stats, centroids, 8);
    int[] values = new int[count * 5];
    stats.get(0, 0, values);
    List<Blob> blobs = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      int x = values[5 * i];
      int y = values[5 * i + 1];
      int w = values[5 * i + 2];
      int h = values[5 * i + 3];
      Box box =
          new Box(
              window.left() + x / scale,
              window.top() + y / scale,
              window.left() + (x + w) / scale,
              window.top() + (y + h) / scale);
      blobs.add(new Blob(box, values[5 * i + 4] / (scale * scale)));
    }
    return blobs;
  }
}
