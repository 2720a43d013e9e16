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
 * @param contrast of ink against its background in the field, 0 to 255
 * @param noise standard deviation of the background, 0 to 255
 * @param leastHeight of a text line, in template pixels; 0 where the ink does not tell
 */
record InkMap(
    List<Blob> blobs,
    List<Box> rules,
    List<Box> frames,
    Comb comb,
    double contrast,
    double noise,
    double leastHeight) {
  /** Gaps within a character that are closed, as a share of the line height. */
  private static final double JOIN = 0.1;

  /** Side of a dot at least, in pixels: the threshold leaves specks of one. */
  private static final double LEAST_DOT = 1.5;

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
  record Blob(Box box, double area, double density) {
    /** Which share of its box is inked, 0 to 1. */
    double fill() {
      return area / box.area();
    }
  }

  /**
   * Maps the ink of a window whose text lines have a known height.
   *
   * @param grey dark ink on white
   * @param window what {@code grey} shows, in the field's frame
   * @param scale pixels of {@code grey} per template pixel
   * @param level from which grey is ink
   * @param lineHeight in template pixels
   */
  static InkMap of(Mat grey, Box window, double scale, InkLevel level, double lineHeight) {
    double height = Math.max(4, lineHeight * scale);
    return map(grey, window, scale, level, height, (int) Math.round(JOIN * height));
  }

  /**
   * The same where the height of the text lines is not known: it is measured first, from ink of
   * which nothing was joined but the dots of dotted print. Gaps that are small beside a window may
   * part two of its lines.
   *
   * @param field where the text is
   * @param most height of a text line at most, in template pixels
   */
  static InkMap measuring(
      Mat grey, Box window, double scale, InkLevel level, Box field, double most) {
    double height = Math.max(4, most * scale);
    InkMap apart = map(grey, window, scale, level, height, 1);
    double dot = DottedPrint.dot(apart.blobs(), field, LEAST_DOT / scale);
    if (dot == 0) {
      return of(grey, window, scale, level, TextRows.barePartsHeight(apart.blobs(), field, most));
    }
    // Dots stand no farther apart than they are thick.
    int join = (int) Math.round(dot * scale) + 1;
    InkMap joined = map(grey, window, scale, level, height, join);
    double least = Math.min(most, DottedPrint.leastHeight(dot));
    double line = Math.max(least, TextRows.lineHeight(joined.blobs(), field, most));
    int wider = Math.max(join, (int) Math.round(JOIN * line * scale));
    return map(grey, window, scale, level, Math.max(4, line * scale), wider).atLeast(least);
  }

  private InkMap atLeast(double height) {
    return new InkMap(blobs, rules, frames, comb, contrast, noise, height);
  }

  private static InkMap map(
      Mat grey, Box window, double scale, InkLevel level, double height, int join) {
    if (!level.isInked()) {
      return new InkMap(
          List.of(), List.of(), List.of(), Comb.NONE, level.contrast(), level.noise(), 0);
    }
    try (MatScope scope = new MatScope()) {
      Mat ink = scope.mat();
      Imgproc.threshold(grey, ink, level.threshold(), 255, Imgproc.THRESH_BINARY_INV);
      Mat across = runs(ink, (int) Math.min(grey.cols() * 0.9, 3.2 * height), 1, scope);
      Mat down = runs(ink, 1, (int) Math.min(grey.rows() * 0.95, 2.0 * height), scope);
      List<Box> rules = new ArrayList<>(boxes(across, grey, window, scale, scope));
      rules.addAll(boxes(down, grey, window, scale, scope));
      rules.addAll(dividers(ink, across, grey, window, scale, height, scope));
      Core.subtract(ink, across, ink);
      Core.subtract(ink, down, ink);
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
      double lineHeight = height / scale;
      List<Box> ticks = Comb.ticks(blobs.stream().map(Blob::box).toList(), rules, lineHeight);
      blobs.removeIf(blob -> ticks.contains(blob.box()));
      rules.addAll(ticks);
      Comb comb = Comb.of(rules, lineHeight);
      return new InkMap(blobs, rules, frames, comb, level.contrast(), level.noise(), 0);
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
