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
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Where there is ink in a window around a field: ruling lines apart, the rest as blobs. Serves
 * measuring only; nothing is recognised from it.
 *
 * @param blobs connected ink that is no rule, in the field's frame
 * @param rules long straight runs, in the field's frame
 * @param frames hollow upright rectangles, such as boxes for ticks, in the field's frame
 * @param comb the cells that rules make, in the field's frame
 * @param contrast of ink against its ground in the field, 0 to 255
 * @param noise standard deviation of the ground, 0 to 255
 */
record InkMap(
    List<Blob> blobs, List<Box> rules, List<Box> frames, Comb comb, double contrast, double noise) {
  private static final double LEAST_CONTRAST = 26;

  /** Ink of the thinnest character, a stroke, as a share of the line height squared. */
  private static final double THINNEST = 0.03;

  /** What is left of the form's print after it was taken out is fainter than this share of it. */
  private static final double REMAINS = 0.3;

  /** Width of a rule down at most, and its length at least, as shares of the line height. */
  private static final double DIVIDER_WIDTH = 0.35;

  private static final double DIVIDER_LENGTH = 0.8;

  /** Width of the rule across on which it ends, at most. */
  private static final double RULE_WIDTH = 0.2;

  InkMap {
    blobs = List.copyOf(blobs);
    rules = List.copyOf(rules);
    frames = List.copyOf(frames);
  }

  /**
   * Connected ink.
   *
   * @param box around it, in the field's frame
   * @param area inked, in template pixels squared
   * @param density mean ink, 0 to 255
   */
  record Blob(Box box, double area, double density) {}

  /**
   * Maps the ink of a window.
   *
   * @param grey dark ink on white
   * @param window what {@code grey} shows, in the field's frame
   * @param scale pixels of {@code grey} per template pixel
   * @param core the field in pixels of {@code grey}
   * @param lineHeight expected, in template pixels
   * @param print density of the form's own print that was taken out, 0 to 255; 0 for none
   */
  static InkMap of(Mat grey, Box window, double scale, Rect core, double lineHeight, double print) {
    try (MatScope scope = new MatScope()) {
      double height = Math.max(4, lineHeight * scale);
      byte[] inside = Pixels.bytes(scope.own(scope.own(grey.submat(core)).clone()));
      int[] counts = Pixels.histogram(inside);
      int white = Pixels.percentile(counts, 50);
      double noise = noise(counts, white);
      double stroke = Math.max(6, THINNEST * height * height);
      double contrast =
          white - Pixels.percentile(counts, Math.min(1, 100 * stroke / inside.length));
      if (contrast < Math.max(Math.max(LEAST_CONTRAST, REMAINS * print), 5 * noise)) {
        return new InkMap(List.of(), List.of(), List.of(), Comb.NONE, contrast, noise);
      }
      double threshold = white - Math.max(0.38 * contrast, Math.max(14, 3 * noise));
      Mat ink = scope.mat();
      Imgproc.threshold(grey, ink, threshold, 255, Imgproc.THRESH_BINARY_INV);
      Mat across = runs(ink, (int) Math.min(grey.cols() * 0.9, 3.2 * height), 1, scope);
      Mat down = runs(ink, 1, (int) Math.min(grey.rows() * 0.95, 2.0 * height), scope);
      List<Box> rules = new ArrayList<>(boxes(across, grey, window, scale, scope));
      rules.addAll(boxes(down, grey, window, scale, scope));
      rules.addAll(dividers(ink, across, grey, window, scale, height, scope));
      Core.subtract(ink, across, ink);
      Core.subtract(ink, down, ink);
      int join = Math.max(1, (int) Math.round(height * 0.1));
      if (join > 1) {
        Mat kernel = scope.own(Mat.ones(join, join, CvType.CV_8U));
        Imgproc.morphologyEx(ink, ink, Imgproc.MORPH_CLOSE, kernel);
      }
      Components all = Components.of(ink, grey, scope);
      List<Box> frames = new ArrayList<>();
      List<Blob> blobs = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        Blob blob = all.blob(i, window, scale);
        blobs.add(blob);
        if (all.isFrame(i, height)) {
          frames.add(blob.box());
        }
      }
      List<Box> ticks = Comb.ticks(blobs.stream().map(Blob::box).toList(), rules, lineHeight);
      blobs.removeIf(blob -> ticks.contains(blob.box()));
      rules.addAll(ticks);
      return new InkMap(blobs, rules, frames, Comb.of(rules, lineHeight), contrast, noise);
    }
  }

  /**
   * Short strokes from one rule to another, as a comb has; takes them out of the ink. A digit may
   * stand on a rule, but does not touch two.
   */
  private static List<Box> dividers(
      Mat ink, Mat across, Mat grey, Box window, double scale, double height, MatScope scope) {
    Mat strokes = runs(ink, 1, (int) (DIVIDER_LENGTH * height), scope);
    Components found = Components.of(strokes, grey, scope);
    byte[] rules = Pixels.bytes(across);
    List<Box> dividers = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Rect at = found.rect(i);
      boolean thin = at.width <= DIVIDER_WIDTH * height && at.height > at.width;
      int end = (int) Math.ceil(RULE_WIDTH * height);
      if (thin
          && touches(rules, ink, at, at.y - 3, at.y + end)
          && touches(rules, ink, at, at.y + at.height - end, at.y + at.height + 3)) {
        dividers.add(found.blob(i, window, scale).box());
        Imgproc.rectangle(ink, at, Scalar.all(0), Imgproc.FILLED);
      }
    }
    return dividers;
  }

  private static boolean touches(byte[] rules, Mat ink, Rect stroke, int from, int to) {
    for (int y = from; y < to; y++) {
      for (int x = stroke.x; x < stroke.x + stroke.width; x++) {
        if (y >= 0 && y < ink.rows() && rules[y * ink.cols() + x] != 0) {
          return true;
        }
      }
    }
    return false;
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

  private static List<Box> boxes(Mat ink, Mat grey, Box window, double scale, MatScope scope) {
    Components all = Components.of(ink, grey, scope);
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boxes.add(all.blob(i, window, scale).box());
    }
    return boxes;
  }
}
