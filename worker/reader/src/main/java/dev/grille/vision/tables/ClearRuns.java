package dev.grille.vision.tables;

import dev.grille.vision.geometry.MatScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Tells which runs keep clear of text. Of letters, too, strokes make a run, and those of digits
 * that follow each other make dashes; but those have other ink beside them.
 *
 * @param letter height of the page's letters, in pixels
 */
record ClearRuns(double letter) {
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

  /** The widest stroke of a letter, with room, against the letters' height. */
  private static final double STROKE = 0.8;

  /** Of pieces of a run, each of which is as good as level, against the letters' height. */
  private static final double PIECE = 4;

  /**
   * The runs that have no ink beside them.
   *
   * @param level whether they are so on the page as it stands
   * @param scope owns the result
   */
  Mat of(RuleRuns.Level all, Mat bgr, boolean level, MatScope scope) {
    Mat runs = scope.own(all.all().clone());
    double mostly = level ? MOSTLY : MOSTLY_UPRIGHT;
    double partly = level ? PARTLY : PARTLY_UPRIGHT;
    Mat labels = scope.mat();
    Mat stats = scope.mat();
    int count =
        Imgproc.connectedComponentsWithStats(runs, labels, stats, scope.mat(), 8, CvType.CV_32S);
    Mat ink = ink(bgr, scope);
    // Another rule beside it is no text.
    Mat others = scope.mat();
    Mat line = RuleRuns.line((int) (RuleRuns.LONG * letter), scope);
    Imgproc.morphologyEx(runs, others, Imgproc.MORPH_OPEN, line);
    Imgproc.dilate(others, others, scope.own(Mat.ones(3, 1, CvType.CV_8U)));
    ink.setTo(Scalar.all(0), others);
    int[] stat = new int[5];
    int beside = (int) Math.ceil(CLEAR * letter);
    for (int i = 1; i < count; i++) {
      stats.get(i, 0, stat);
      Rect box = new Rect(stat[0], stat[1], stat[2], stat[3]);
      double above = 0;
      double below = 0;
      for (Rect piece : pieces(labels, i, box)) {
        int end = piece.y + piece.height;
        double share = piece.width / (double) box.width;
        above += share * clear(ink, piece, piece.y - beside - 1, piece.y - 1);
        below += share * clear(ink, piece, end, end + beside);
      }
      double least = isSolid(all.solid(), box) ? partly : Math.max(partly, DASHES);
      if (Math.max(above, below) < mostly || Math.min(above, below) < least) {
        Imgproc.rectangle(runs, box, Scalar.all(0), Imgproc.FILLED);
      }
    }
    return runs;
  }

  /** Boxes around pieces of a run, which may lean or bend by more than it keeps clear of. */
  private List<Rect> pieces(Mat labels, int run, Rect box) {
    int count = Math.max(1, (int) (box.width / (PIECE * letter)));
    int[] top = new int[count];
    int[] bottom = new int[count];
    Arrays.fill(top, box.y + box.height);
    Arrays.fill(bottom, box.y);
    int[] row = new int[box.width];
    for (int y = box.y; y < box.y + box.height; y++) {
      labels.get(y, box.x, row);
      for (int x = 0; x < box.width; x++) {
        if (row[x] == run) {
          int piece = (int) ((long) x * count / box.width);
          top[piece] = Math.min(top[piece], y);
          bottom[piece] = y + 1;
        }
      }
    }
    List<Rect> pieces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = (i * box.width + count - 1) / count;
      int to = ((i + 1) * box.width + count - 1) / count;
      pieces.add(new Rect(box.x + from, top[i], to - from, bottom[i] - top[i]));
    }
    return pieces;
  }

  /** Whether a run is more than dots and dashes. */
  private static boolean isSolid(Mat solid, Rect run) {
    return 1 - clear(solid, run, run.y, run.y + run.height - 1) >= SOLID;
  }

  /** Share of a run's length that has no ink between two rows above or below it, 0 to 1. */
  private static double clear(Mat ink, Rect run, int from, int to) {
    int top = Math.max(0, from);
    int bottom = Math.min(ink.rows(), to + 1);
    if (bottom <= top) {
      return 1;
    }
    try (MatScope scope = new MatScope()) {
      Mat part = scope.own(ink.submat(top, bottom, run.x, run.x + run.width));
      Mat columns = scope.mat();
      Core.reduce(part, columns, 0, Core.REDUCE_MAX);
      return 1 - Core.countNonZero(columns) / (double) run.width;
    }
  }

  /** Strokes: all that is darker than what is around it, and less wide than any coloured band. */
  private Mat ink(Mat bgr, MatScope scope) {
    int side = (int) (STROKE * letter) | 1;
    Mat kernel = scope.own(Mat.ones(side, side, CvType.CV_8U));
    Mat dark = RuleRuns.most(bgr, Imgproc.MORPH_BLACKHAT, kernel, scope);
    Mat ink = scope.mat();
    Core.compare(dark, Scalar.all(2 * RuleRuns.CONTRAST), ink, Core.CMP_GE);
    return ink;
  }
}
