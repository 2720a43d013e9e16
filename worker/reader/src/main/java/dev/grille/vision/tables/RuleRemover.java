package dev.grille.vision.tables;

import dev.grille.vision.geometry.MatScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/**
 * Takes rules out of a page, for text is read without them: across a rule the lighter of what lies
 * on its sides is put in its place, or the darker where the rule is the lighter one. Strokes that
 * cross it are longer than it is thick and stay.
 */
final class RuleRemover {
  /** By which the blurred edge of a rule reaches out of it, in pixels. */
  private static final int BLUR = 1;

  private RuleRemover() {}

  /**
   * The page without its rules.
   *
   * @param page 8-bit BGR, flat; stays as it is
   * @param scope owns the result
   */
  static Mat without(List<Rule> rules, Mat page, MatScope scope) {
    Mat clean = scope.own(page.clone());
    for (Rule rule : rules) {
      remove(rule, clean);
    }
    return clean;
  }

  private static void remove(Rule rule, Mat page) {
    int half = (int) Math.ceil(rule.thickness() / 2) + BLUR;
    int reach = 2 * half + 1;
    Rect all = new Rect(0, 0, page.cols(), page.rows());
    Rect box = box(rule, half, all);
    Rect around = box(rule, half + reach, all);
    if (box == null || around == null) {
      return;
    }
    try (MatScope scope = new MatScope()) {
      Mat seen = scope.own(scope.own(page.submat(around)).clone());
      Mat kernel =
          scope.own(
              rule.level() ? Mat.ones(reach, 1, CvType.CV_8U) : Mat.ones(1, reach, CvType.CV_8U));
      Mat filled = scope.mat();
      Imgproc.morphologyEx(seen, filled, Imgproc.MORPH_CLOSE, kernel);
      Mat opened = scope.mat();
      Imgproc.morphologyEx(seen, opened, Imgproc.MORPH_OPEN, kernel);
      boolean light = difference(opened, seen) > difference(filled, seen);
      Rect inner = new Rect(box.x - around.x, box.y - around.y, box.width, box.height);
      scope.own((light ? opened : filled).submat(inner)).copyTo(scope.own(page.submat(box)));
    }
  }

  private static double difference(Mat one, Mat other) {
    return Core.norm(one, other, Core.NORM_L1);
  }

  /** A rule with so much room across it; null where nothing of it is on the page. */
  private static @Nullable Rect box(Rule rule, int room, Rect page) {
    int at = (int) Math.round(rule.at());
    int from = (int) Math.floor(rule.from()) - BLUR;
    int length = (int) Math.ceil(rule.length()) + 1 + 2 * BLUR;
    Rect wanted =
        rule.level()
            ? new Rect(from, at - room, length, 2 * room + 1)
            : new Rect(at - room, from, 2 * room + 1, length);
    int left = Math.max(page.x, wanted.x);
    int top = Math.max(page.y, wanted.y);
    int right = Math.min(page.width, wanted.x + wanted.width);
    int bottom = Math.min(page.height, wanted.y + wanted.height);
    return right > left && bottom > top ? new Rect(left, top, right - left, bottom - top) : null;
  }
}
