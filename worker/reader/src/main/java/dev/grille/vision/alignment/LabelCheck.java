package dev.grille.vision.alignment;

import dev.grille.contracts.Point;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Compares a label with the picture where a map expects it. Both are brought to one size, freed of
 * what changes slowly along the line (light, rules, that a word is a dark bar), and correlated in
 * pieces of a few characters, each within a small distance. The template's is blurred as far as
 * helps: a hard photograph of the same word agrees then, another word does not.
 *
 * <p>Measured on 14 drawn forms at three severities and two real ones, against other words of the
 * same form: of the right labels 99 in 100 correlate by .75 and more (those below are stamps and
 * values), of others in one piece 95 in 100 by less than .73, in several pieces 98 in 100 by less
 * than .6 (the rest are the same word).
 */
final class LabelCheck {
  /** Height at which labels are compared, in pixels: more shows no more, and costs. */
  private static final double HEIGHT = 18;

  /** Lower letters, in pixels, show no shape. */
  private static final double MIN_LETTER_HEIGHT = 5;

  /** How far off a piece may be: that of an alignment, in pixels of the plane. */
  private static final int RADIUS = 3;

  /** Width of a piece, in heights: a few characters. */
  private static final double PIECE = 3;

  /** Width over which slow changes are taken away, in heights: a stroke and its gap are less. */
  private static final double SLOW = 1.5;

  /** Standard deviations by which the template's print is blurred, in pixels of the plane. */
  private static final double[] BLURS = {0.5, 1.0, 1.7, 2.5};

  /** From this blur on, different words begin to look like each other. */
  private static final double STRONG = 1.5;

  /** Share of its detail that a sharp picture loses by such a blur; a blurred one has none left. */
  private static final double SHARP = 1.15;

  /**
   * Correlation from which a label of one piece is found, of several, and where much is blurred.
   */
  private static final double FOUND_ONE = 0.75;

  private static final double FOUND_MORE = 0.65;
  private static final double FOUND_BLURRED = 0.8;

  /**
   * Correlation below which something else stands there. In between it may be a damaged label, but
   * of 178 right labels of one piece none was, of others one in six.
   */
  private static final double OTHER = 0.5;

  /** Share of the most contrasting piece's contrast below which a piece is blank. */
  private static final double BLANK = 0.25;

  /**
   * A piece of a label that correlates less makes it another: {@code Meter in} begins as {@code
   * Meter out}. Of 240 right labels of several pieces none had a piece below .7.
   */
  private static final double OTHER_PIECE = 0.4;

  /** Correlation from which no other blur is tried. */
  private static final double CLEAR = 0.85;

  private final Mat template;
  private final PicturePyramid picture;

  /**
   * A check of one picture.
   *
   * @param template the template's picture, CV_8U
   */
  LabelCheck(Mat template, PicturePyramid picture) {
    this.template = template;
    this.picture = picture;
  }

  /**
   * What stands where a label should: {@code FOUND}, {@code OTHER}, {@code DOUBTFUL} or {@code
   * UNSEEN}.
   *
   * @param map template to picture, around the label
   */
  Surroundings compare(Label label, Homography map) {
    double scale = Math.min(scaleAt(label, map), HEIGHT / label.height());
    if (!visible(label, map) || label.height() * scale < MIN_LETTER_HEIGHT) {
      return Surroundings.UNSEEN;
    }
    Likeness best = new Likeness(-1, -1, 0);
    boolean blurred = false;
    try (MatScope scope = new MatScope()) {
      Plane plane = new Plane(label, scale);
      Mat own = plane.ofTemplate(template, scope);
      Mat seen = picture.render(plane.toTemplate().then(map), plane.size(), scope);
      Mat there = plane.detail(seen, BLURS[0], scope);
      for (double blur : BLURS) {
        Likeness now = plane.likeness(plane.detail(own, blur, scope), there, scope);
        if (now.mean() > best.mean()) {
          best = now;
          blurred = blur >= STRONG;
        }
        if (best.mean() >= CLEAR) {
          break;
        }
      }
      if (best.mean() < OTHER || best.least() < OTHER_PIECE) {
        return Surroundings.OTHER;
      }
      double found = blurred ? FOUND_BLURRED : best.pieces() > 1 ? FOUND_MORE : FOUND_ONE;
      if (best.mean() >= found && best.least() >= FOUND_MORE) {
        return Surroundings.FOUND;
      }
      // Only where the label is neither found nor missed does it matter how sharp the picture is.
      boolean sharp = Core.norm(there) >= SHARP * Core.norm(plane.detail(seen, STRONG, scope));
      return sharp ? Surroundings.DOUBTFUL : Surroundings.UNSEEN;
    }
  }

  /** Correlation of a label's pieces: their mean and that of the least alike. */
  private record Likeness(double mean, double least, long pieces) {}

  private static double scaleAt(Label label, Homography map) {
    double scale = map.scaleAt(label.x() + label.width() / 2, label.y() + label.height() / 2);
    return Math.min(1, scale);
  }

  private boolean visible(Label label, Homography map) {
    for (Point corner : label.quad().corners()) {
      double x = map.mapX(corner.x(), corner.y());
      double y = map.mapY(corner.x(), corner.y());
      boolean inside = x >= 0 && y >= 0 && x < picture.size().width && y < picture.size().height;
      if (!inside || map.depth(corner.x(), corner.y()) <= 0) {
        return false;
      }
    }
    return true;
  }

  /** The label and its neighbourhood at the size at which it is compared. */
  private record Plane(Label label, double scale) {
    int slow() {
      return 2 * (int) Math.round(SLOW * label.height() * scale / 2) + 1;
    }

    int margin() {
      return RADIUS + slow() / 2 + 1;
    }

    int width() {
      return (int) Math.max(1, Math.round(label.width() * scale));
    }

    int height() {
      return (int) Math.max(1, Math.round(label.height() * scale));
    }

    Size size() {
      return new Size(width() + 2 * margin(), height() + 2 * margin());
    }

    int pieces() {
      return (int) Math.max(1, Math.round(width() / (PIECE * height())));
    }

    Homography toTemplate() {
      double left = label.x() - margin() / scale;
      double top = label.y() - margin() / scale;
      return Homography.of(1 / scale, 0, left, 0, 1 / scale, top, 0, 0, 1);
    }

    /** What is shrunk is blurred first, or it would alias. */
    Mat ofTemplate(Mat template, MatScope scope) {
      int around = (int) Math.ceil((margin() + 2) / scale);
      int x = Math.max(0, (int) label.x() - around);
      int y = Math.max(0, (int) label.y() - around);
      int right = Math.min(template.cols(), (int) (label.x() + label.width()) + around);
      int bottom = Math.min(template.rows(), (int) (label.y() + label.height()) + around);
      Mat part = scope.own(template.submat(new Rect(x, y, right - x, bottom - y)));
      if (scale < 0.7) {
        Mat soft = scope.mat();
        Imgproc.GaussianBlur(part, soft, new Size(0, 0), 0.35 / scale);
        part = soft;
      }
      Mat result = scope.mat();
      Homography map = toTemplate().then(Homography.shift(-x, -y));
      int how = Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP;
      Imgproc.warpPerspective(part, result, map.toMat(scope), size(), how, Core.BORDER_REPLICATE);
      return result;
    }

    /** What changes along the line within a character, as floats. */
    Mat detail(Mat grey, double blur, MatScope scope) {
      Mat fine = scope.mat();
      grey.convertTo(fine, CvType.CV_32F);
      Imgproc.GaussianBlur(fine, fine, new Size(0, 0), blur);
      Mat slow = scope.mat();
      Imgproc.blur(fine, slow, new Size(slow(), 1));
      Core.subtract(fine, slow, fine);
      return fine;
    }

    /** The best correlations nearby of the pieces that hold print. */
    Likeness likeness(Mat here, Mat there, MatScope scope) {
      int n = pieces();
      double[] score = new double[n];
      double[] print = new double[n];
      Mat match = scope.mat();
      for (int i = 0; i < n; i++) {
        int from = margin() + i * width() / n;
        int wide = margin() + (i + 1) * width() / n - from;
        int reach = 2 * RADIUS;
        Rect around = new Rect(from - RADIUS, margin() - RADIUS, wide + reach, height() + reach);
        Mat own = scope.own(here.submat(new Rect(from, margin(), wide, height())));
        Mat seen = scope.own(there.submat(around));
        Imgproc.matchTemplate(seen, own, match, Imgproc.TM_CCOEFF_NORMED);
        double most = Core.minMaxLoc(match).maxVal;
        score[i] = Double.isFinite(most) && most <= 1.01 ? most : 0;
        print[i] = Core.norm(own);
      }
      double most = Arrays.stream(print).max().orElse(0);
      DoubleSummaryStatistics inked =
          IntStream.range(0, n)
              .filter(i -> print[i] >= BLANK * most)
              .mapToDouble(i -> score[i])
              .summaryStatistics();
      double least = inked.getCount() == 0 ? 0 : inked.getMin();
      return new Likeness(inked.getAverage(), least, inked.getCount());
    }
  }
}
