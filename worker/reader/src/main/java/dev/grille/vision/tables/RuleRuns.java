package dev.grille.vision.tables;

import dev.grille.vision.geometry.MatScope;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
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
  private static final double CONTRAST = 18;

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

  /** How far a rule keeps off from text, against the letters' height. */
  private static final double CLEAR = 0.15;

  /** Share of its length in which it does so on one side, and on the other. */
  private static final double MOSTLY = 0.8;

  private static final double PARTLY = 0.5;

  /** The same of upright rules: no strokes of letters make runs so long, but texts begin there. */
  private static final double MOSTLY_UPRIGHT = 0.5;

  private static final double PARTLY_UPRIGHT = 0.2;

  /** The same, on both sides, of what has dots or dashes alone. */
  private static final double DASHES = 0.7;

  /** Share of a run's length that is solid where it has more than those. */
  private static final double SOLID = 0.6;

  /** Of a run that no line of text is as long as without a break, against the letters' height. */
  private static final double RULE = 15;

  /** The widest stroke of a letter, with room, against the letters' height. */
  private static final double STROKE = 0.8;

  /**
   * Where there are runs of what may be rules that are more or less level, not 0.
   *
   * @param bgr a page, or the same transposed
   * @param scope owns the result
   */
  Mat slanted(Mat bgr, MatScope scope) {
    Mat runs = scope.mat();
    try (MatScope inner = new MatScope()) {
      Mat solid = closed(thin(bgr, inner), 3, inner);
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
    Mat thin = thin(bgr, scope);
    Level runs = new Level(scope.mat(), scope.mat(), thin);
    try (MatScope inner = new MatScope()) {
      Mat line = line((int) (RUN * letter), inner);
      Imgproc.morphologyEx(closed(thin, 3, inner), runs.solid(), Imgproc.MORPH_OPEN, line);
      Core.max(runs.solid(), dashed(thin, inner), runs.all());
    }
    return runs;
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

  /**
   * The runs that have no ink beside them: of letters, too, strokes make a run, and those of digits
   * that follow each other make dashes.
   *
   * @param level whether they are so on the page as it stands
   * @param scope owns the result
   */
  Mat clear(Level all, Mat bgr, boolean level, MatScope scope) {
    Mat runs = scope.own(all.all().clone());
    double mostly = level ? MOSTLY : MOSTLY_UPRIGHT;
    double partly = level ? PARTLY : PARTLY_UPRIGHT;
    Mat stats = scope.mat();
    int count =
        Imgproc.connectedComponentsWithStats(
            runs, scope.mat(), stats, scope.mat(), 8, CvType.CV_32S);
    Mat ink = ink(bgr, scope);
    // Another rule beside it is no text.
    Mat others = scope.mat();
    Imgproc.morphologyEx(runs, others, Imgproc.MORPH_OPEN, line((int) (RULE * letter), scope));
    Imgproc.dilate(others, others, scope.own(Mat.ones(3, 1, CvType.CV_8U)));
    ink.setTo(Scalar.all(0), others);
    int[] stat = new int[5];
    int beside = (int) Math.ceil(CLEAR * letter);
    for (int i = 1; i < count; i++) {
      stats.get(i, 0, stat);
      double above = clear(ink, stat, stat[1] - beside - 1, stat[1] - 1);
      double below = clear(ink, stat, stat[1] + stat[3], stat[1] + stat[3] + beside);
      double least = isSolid(all.solid(), stat) ? partly : Math.max(partly, DASHES);
      if (Math.max(above, below) < mostly || Math.min(above, below) < least) {
        Imgproc.rectangle(
            runs, new Rect(stat[0], stat[1], stat[2], stat[3]), Scalar.all(0), Imgproc.FILLED);
      }
    }
    return runs;
  }

  /** Whether a run is more than dots and dashes. */
  private static boolean isSolid(Mat solid, int[] run) {
    return 1 - clear(solid, run, run[1], run[1] + run[3] - 1) >= SOLID;
  }

  /** Share of a run's length that has no ink between two rows above or below it, 0 to 1. */
  private static double clear(Mat ink, int[] run, int from, int to) {
    int top = Math.max(0, from);
    int bottom = Math.min(ink.rows(), to + 1);
    if (bottom <= top) {
      return 1;
    }
    try (MatScope scope = new MatScope()) {
      Mat part = scope.own(ink.submat(top, bottom, run[0], run[0] + run[2]));
      Mat columns = scope.mat();
      Core.reduce(part, columns, 0, Core.REDUCE_MAX);
      return 1 - Core.countNonZero(columns) / (double) run[2];
    }
  }

  /** Strokes: all that is darker than what is around it, and less wide than any coloured band. */
  private Mat ink(Mat bgr, MatScope scope) {
    int side = (int) (STROKE * letter) | 1;
    Mat kernel = scope.own(Mat.ones(side, side, CvType.CV_8U));
    Mat dark = most(bgr, Imgproc.MORPH_BLACKHAT, kernel, scope);
    Mat ink = scope.mat();
    Core.compare(dark, Scalar.all(2 * CONTRAST), ink, Core.CMP_GE);
    return ink;
  }

  /** How thick a rule is at most, in pixels. */
  int thick() {
    return (int) Math.max(THICK_PIXELS, Math.round(THICK * letter));
  }

  /** What is thin across: darker or lighter than what is above and below, in any channel. */
  private Mat thin(Mat bgr, MatScope scope) {
    Mat kernel = scope.own(Mat.ones(2 * thick() + 1, 1, CvType.CV_8U));
    Mat dark = most(bgr, Imgproc.MORPH_BLACKHAT, kernel, scope);
    Mat light = most(bgr, Imgproc.MORPH_TOPHAT, kernel, scope);
    Mat thin = scope.mat();
    Core.compare(dark, Scalar.all(CONTRAST), thin, Core.CMP_GE);
    Mat lighter = scope.mat();
    Core.compare(light, Scalar.all(2 * CONTRAST), lighter, Core.CMP_GE);
    Imgproc.morphologyEx(lighter, lighter, Imgproc.MORPH_OPEN, line((int) (RUN * letter), scope));
    Core.max(thin, lighter, thin);
    return thin;
  }

  /** The largest of the channels' values after an operation. */
  private static Mat most(Mat bgr, int operation, Mat kernel, MatScope scope) {
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

  private static Mat line(int length, MatScope scope) {
    return scope.own(Mat.ones(1, Math.max(1, length), CvType.CV_8U));
  }
}
