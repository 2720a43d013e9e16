package dev.grille.vision.tables;

import dev.grille.vision.geometry.MatScope;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Where a page is so bright that nothing can be seen of what is printed there: a rule that fades
 * away on one side of it and comes back on the other runs through.
 *
 * @param grey the page, 8-bit, one channel
 * @param blown where it is so bright, not 0
 * @param letter height of the page's letters, in pixels
 */
record Glare(Mat grey, Mat blown, double letter) {
  /** Brightness that leaves nothing of faint print, 0 to 255, in all channels. */
  private static final int BLOWN = 245;

  /** Share of what lies between two pieces of a rule that has to be so bright. */
  private static final double ALL = 0.9;

  /** How far beside a rule the page is looked at, in pixels: beyond the blur of its edges. */
  private static final int BESIDE = 2;

  /** What is left of a rule's darkness where it fades, of that it has on the whole. */
  private static final double FADED = 0.6;

  /**
   * The glare of a page.
   *
   * @param bgr the page
   * @param scope owns what is kept of it
   */
  static Glare of(Mat bgr, double letter, MatScope scope) {
    Mat blown = scope.mat();
    Core.inRange(bgr, Scalar.all(BLOWN), Scalar.all(255), blown);
    Mat grey = scope.mat();
    Imgproc.cvtColor(bgr, grey, Imgproc.COLOR_BGR2GRAY);
    return new Glare(grey, blown, letter);
  }

  /** Whether two rules in one line are one, of which glare hides the middle. */
  boolean hidesBetween(Rule one, Rule other) {
    Rule first = one.from() <= other.from() ? one : other;
    Rule last = first == one ? other : one;
    if (last.from() - first.to() < 1 || !fades(first, first.to()) || !fades(last, last.from())) {
      return false;
    }
    int room = (int) Math.ceil((one.thickness() + other.thickness()) / 2) + BESIDE;
    double at = (first.at() + last.at()) / 2;
    Rect between = box(one.level(), at, room, first.to(), last.from());
    try (MatScope scope = new MatScope()) {
      // Of the rule itself a shade may be left: the paper beside it tells.
      Mat along = scope.mat();
      Mat part = scope.own(blown.submat(between));
      Core.reduce(part, along, one.level() ? 0 : 1, Core.REDUCE_MAX);
      return Core.countNonZero(along) >= ALL * along.total();
    }
  }

  /** Whether a rule is paler near one of its ends; what just ends is as dark there as elsewhere. */
  private boolean fades(Rule rule, double end) {
    double from = Math.max(rule.from(), end - letter);
    double to = Math.min(rule.to(), end + letter);
    return darkness(rule, from, to) <= FADED * darkness(rule, rule.from(), rule.to());
  }

  /** By how much a rule is darker than the page beside it, on average between two places. */
  private double darkness(Rule rule, double from, double to) {
    int room = (int) Math.ceil(rule.thickness() / 2) + BESIDE;
    try (MatScope scope = new MatScope()) {
      Mat part = scope.own(grey.submat(box(rule.level(), rule.at(), room, from, to)));
      Mat light = scope.mat();
      Mat dark = scope.mat();
      Core.reduce(part, light, rule.level() ? 0 : 1, Core.REDUCE_MAX);
      Core.reduce(part, dark, rule.level() ? 0 : 1, Core.REDUCE_MIN);
      return Core.mean(light).val[0] - Core.mean(dark).val[0];
    }
  }

  /** Around a part of a rule; on the page, and of at least a pixel each way. */
  private Rect box(boolean level, double at, int room, double from, double to) {
    int along = level ? grey.cols() : grey.rows();
    int across = level ? grey.rows() : grey.cols();
    int begin = (int) Math.max(0, Math.min(along - 1, Math.floor(from)));
    int end = (int) Math.max(begin + 1, Math.min(along, Math.ceil(to)));
    int middle = (int) Math.max(0, Math.min(across - 1, Math.round(at)));
    int least = Math.max(0, middle - room);
    int most = Math.min(across, middle + room + 1);
    return level
        ? new Rect(begin, least, end - begin, most - least)
        : new Rect(least, begin, most - least, end - begin);
  }
}
