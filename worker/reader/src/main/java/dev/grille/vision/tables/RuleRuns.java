package dev.grille.vision.tables;

import dev.grille.vision.geometry.MatScope;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Runs of pixels that may be ruling lines, by morphology: thin across and long along, darker than
 * what lies on both of their sides, or lighter as between dark bands. All run rightwards; for those
 * that run downwards a page is transposed.
 *
 * @param letter height of the page's letters, in pixels
 */
record RuleRuns(double letter) {
  /** By which a rule differs from what is beside it, 0 to 255: more than a JPEG's noise. */
  static final double CONTRAST = 18;

  /** The same once noise is smoothed. */
  private static final double FAINT = 7;

  /** Of a run that no line of text is as long as without a break, against the letters' height. */
  static final double LONG = 15;

  /** Share of its length that such a run darkens, at least. */
  private static final double DARKENED = 0.85;

  /** The thickest rule, against the letters' height, and in pixels where letters are small. */
  private static final double THICK = 0.35;

  private static final int THICK_PIXELS = 4;

  /** A run that is no stroke of a letter, against the letters' height. */
  private static final double RUN = 1.7;

  /** The same on a page that is not flat yet, on which a rule crosses columns of pixels sooner. */
  private static final double SLANTED_RUN = 0.6;

  /** Between the dots or dashes of a rule, and the least length of such a rule. */
  private static final double DASH = 0.6;

  private static final double DASHED = 6;

  /** A dash, against the letters' height. */
  private static final double SHORT = 0.25;

  /**
   * Where there are runs of what may be rules that are more or less level, not 0.
   *
   * @param bgr a page, or the same transposed
   * @param scope owns the result
   */
  Mat slanted(Mat bgr, MatScope scope) {
    Mat runs = scope.mat();
    try (MatScope inner = new MatScope()) {
      Mat solid = closed(thin(bgr, dark(bgr, inner), inner), 3, inner);
      int length = (int) Math.max(3, SLANTED_RUN * letter);
      Imgproc.morphologyEx(solid, runs, Imgproc.MORPH_OPEN, line(length, inner));
    }
    return runs;
  }

  /**
   * Where there are runs on a page that lies flat, not 0.
   *
   * @param all of them
   * @param solid those that are not but dots or dashes
   * @param thin the pixels that they are made of
   */
  record Level(Mat all, Mat solid, Mat thin) {}

  /**
   * The same on a page that lies flat: longer ones, and those of dots or dashes.
   *
   * @param scope owns the result
   */
  Level level(Mat bgr, MatScope scope) {
    Solid solid = solid(bgr, scope);
    Level runs = new Level(scope.mat(), solid.runs(), solid.thin());
    try (MatScope inner = new MatScope()) {
      Core.max(runs.solid(), dashed(runs.thin(), inner), runs.all());
    }
    return runs;
  }

  /**
   * Runs that are not but dots or dashes, not 0.
   *
   * @param thin the pixels that they, and others, are made of
   */
  record Solid(Mat runs, Mat thin) {}

  /**
   * The same on a page that lies flat, without those of dots or dashes.
   *
   * @param scope owns the result
   */
  Solid solid(Mat bgr, MatScope scope) {
    Mat runs = scope.mat();
    Mat thin = scope.mat();
    try (MatScope inner = new MatScope()) {
      Mat dark = dark(bgr, inner);
      thin(bgr, dark, inner).copyTo(thin);
      Mat line = line((int) (RUN * letter), inner);
      Imgproc.morphologyEx(closed(thin, 3, inner), runs, Imgproc.MORPH_OPEN, line);
      Mat faint = faint(bgr, dark, inner);
      keepLong(faint, runs, inner);
      Core.max(runs, faint, runs);
      Core.max(thin, faint, thin);
    }
    return new Solid(runs, thin);
  }

  /**
   * Long runs that differ little from the page, in shadow or glare: along themselves they are
   * smoothed, by which a page's noise fades and they do not.
   *
   * @param each by how much each pixel is darker than what is above and below it
   */
  private Mat faint(Mat bgr, Mat each, MatScope scope) {
    Mat smooth = scope.mat();
    int along = Math.max(1, (int) (RUN * letter));
    Imgproc.blur(bgr, smooth, new Size(along, 1));
    Mat faint = scope.mat();
    Core.compare(dark(smooth, scope), Scalar.all(FAINT), faint, Core.CMP_GE);
    // Letters, smoothed, make long runs, too; by themselves they are much darker, with gaps.
    Mat all = scope.mat();
    Core.inRange(each, Scalar.all(FAINT / 2), Scalar.all(2 * CONTRAST), all);
    Imgproc.blur(all, all, new Size(along, 1));
    Core.compare(all, Scalar.all(255 * DARKENED), all, Core.CMP_GE);
    Core.min(faint, all, faint);
    Imgproc.morphologyEx(faint, faint, Imgproc.MORPH_OPEN, line((int) (DASHED * letter), scope));
    return faint;
  }

  /** Clears those of these runs that are short, and go on with no other. */
  private void keepLong(Mat faint, Mat others, MatScope scope) {
    Mat all = scope.mat();
    Core.max(faint, others, all);
    Mat stats = scope.mat();
    int count =
        Imgproc.connectedComponentsWithStats(
            all, scope.mat(), stats, scope.mat(), 8, CvType.CV_32S);
    int[] stat = new int[5];
    for (int i = 1; i < count; i++) {
      stats.get(i, 0, stat);
      if (stat[2] < LONG * letter && !hasInk(others, stat)) {
        Rect box = new Rect(stat[0], stat[1], stat[2], stat[3]);
        Imgproc.rectangle(faint, box, Scalar.all(0), Imgproc.FILLED);
      }
    }
  }

  /**
   * Whether a mask has anything around a component.
   *
   * @param stat of the component: its left, top, width and height
   */
  static boolean hasInk(Mat mask, int[] stat) {
    try (MatScope scope = new MatScope()) {
      Rect box = new Rect(stat[0], stat[1], stat[2], stat[3]);
      return Core.countNonZero(scope.own(mask.submat(box))) > 0;
    }
  }

  /** Runs of dots or dashes. */
  private Mat dashed(Mat thin, MatScope scope) {
    // Where rules cross, dashes touch those that run the other way and are no flat components.
    Mat dashes = scope.mat();
    int dash = (int) Math.max(4, SHORT * letter);
    Imgproc.morphologyEx(thin, dashes, Imgproc.MORPH_OPEN, line(dash, scope));
    Core.max(dashes, flatOnly(thin, scope), dashes);
    Mat dots = closed(dashes, (int) Math.max(3, DASH * letter), scope);
    Mat dashed = scope.mat();
    Imgproc.morphologyEx(dots, dashed, Imgproc.MORPH_OPEN, line((int) (DASHED * letter), scope));
    return dashed;
  }

  /** How thick a rule is at most, in pixels. */
  int thick() {
    return (int) Math.max(THICK_PIXELS, Math.round(THICK * letter));
  }

  /** By how much each pixel is darker than what is above and below it, in any channel. */
  private Mat dark(Mat bgr, MatScope scope) {
    return most(bgr, Imgproc.MORPH_BLACKHAT, across(scope), scope);
  }

  /** A kernel that no rule is as thick as. */
  private Mat across(MatScope scope) {
    return scope.own(Mat.ones(2 * thick() + 1, 1, CvType.CV_8U));
  }

  /** What is thin across: darker or lighter than what is above and below, in any channel. */
  private Mat thin(Mat bgr, Mat dark, MatScope scope) {
    Mat light = most(bgr, Imgproc.MORPH_TOPHAT, across(scope), scope);
    Mat thin = scope.mat();
    Core.compare(dark, Scalar.all(CONTRAST), thin, Core.CMP_GE);
    Mat lighter = scope.mat();
    Core.compare(light, Scalar.all(2 * CONTRAST), lighter, Core.CMP_GE);
    Imgproc.morphologyEx(lighter, lighter, Imgproc.MORPH_OPEN, line((int) (RUN * letter), scope));
    Core.max(thin, lighter, thin);
    return thin;
  }

  /** The largest of the channels' values after an operation. */
  static Mat most(Mat bgr, int operation, Mat kernel, MatScope scope) {
    Mat all = scope.mat();
    Imgproc.morphologyEx(bgr, all, operation, kernel);
    Mat most = scope.mat();
    Core.extractChannel(all, most, 0);
    for (int channel = 1; channel < 3; channel++) {
      Mat other = scope.mat();
      Core.extractChannel(all, other, channel);
      Core.max(most, other, most);
    }
    return most;
  }

  /** What of it is no higher than a rule is thick: dots and dashes, and no letters. */
  private Mat flatOnly(Mat thin, MatScope scope) {
    Mat labels = scope.mat();
    Mat stats = scope.mat();
    int count =
        Imgproc.connectedComponentsWithStats(thin, labels, stats, scope.mat(), 8, CvType.CV_32S);
    boolean[] flat = new boolean[count];
    int[] stat = new int[5];
    for (int i = 1; i < count; i++) {
      stats.get(i, 0, stat);
      flat[i] = stat[3] <= thick();
    }
    int[] all = new int[(int) labels.total()];
    labels.get(0, 0, all);
    byte[] kept = new byte[all.length];
    for (int i = 0; i < all.length; i++) {
      kept[i] = (byte) (flat[all[i]] ? 255 : 0);
    }
    Mat mask = scope.own(new Mat(thin.rows(), thin.cols(), CvType.CV_8U));
    mask.put(0, 0, kept);
    return mask;
  }

  private static Mat closed(Mat mask, int gap, MatScope scope) {
    Mat closed = scope.mat();
    Imgproc.morphologyEx(mask, closed, Imgproc.MORPH_CLOSE, line(gap, scope));
    return closed;
  }

  static Mat line(int length, MatScope scope) {
    return scope.own(Mat.ones(1, Math.max(1, length), CvType.CV_8U));
  }
}
