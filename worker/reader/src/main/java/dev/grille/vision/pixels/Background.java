package dev.grille.vision.pixels;

import dev.grille.vision.geometry.MatScope;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Background correction: evens out light that falls unevenly, shadow and tinted paper. Each channel
 * is divided by its own local background, so that paper is white and ink keeps its colour.
 */
public final class Background {
  private static final int STEP = 3;
  private static final double TOLERANCE = 18;

  /** Share of a window's height at each of its edges that may hold a frame instead of text. */
  private static final double INSET = 0.12;

  /** How much more must be lighter than darker; dark text encloses light of its own. */
  private static final double LIGHTER = 1.6;

  private Background() {}

  /**
   * A crop with its background divided out.
   *
   * @param bgr 8-bit, three channels
   * @param inverted whether the text is lighter than its background, see {@link #isLightOnDark}
   * @param reach pixels; wider than any stroke, narrower than a shadow
   * @return dark ink on white, three channels, owned by the scope
   */
  public static Mat corrected(Mat bgr, boolean inverted, int reach, MatScope scope) {
    Mat corrected = scope.mat();
    try (MatScope inner = new MatScope()) {
      Mat dark = bgr;
      if (inverted) {
        dark = darkened(bgr, inner);
      }
      Mat small = inner.mat();
      Size size = new Size(Math.max(2, bgr.cols() / STEP), Math.max(2, bgr.rows() / STEP));
      Imgproc.resize(dark, small, size, 0, 0, Imgproc.INTER_AREA);
      int side = Math.max(3, reach / STEP) | 1;
      Mat kernel = Pixels.square(side, inner);
      Imgproc.morphologyEx(small, small, Imgproc.MORPH_CLOSE, kernel, new Point(-1, -1), 1);
      int soft = Math.max(3, side / 3) | 1;
      Imgproc.blur(small, small, new Size(soft, soft), new Point(-1, -1), Core.BORDER_REPLICATE);
      Mat background = inner.mat();
      Imgproc.resize(small, background, dark.size(), 0, 0, Imgproc.INTER_LINEAR);
      Core.divide(dark, background, corrected, 255);
    }
    return corrected;
  }

  /**
   * Light text on a dark background, inverted. A coloured background is dark in some channels only,
   * so the darkest channel counts as much as the luma; the colour itself is of no more use.
   */
  private static Mat darkened(Mat bgr, MatScope scope) {
    Mat luma = scope.mat();
    Imgproc.cvtColor(bgr, luma, Imgproc.COLOR_BGR2GRAY);
    Mat least = scope.mat();
    Core.extractChannel(bgr, least, 0);
    for (int channel = 1; channel < 3; channel++) {
      Mat other = scope.mat();
      Core.extractChannel(bgr, other, channel);
      Core.min(least, other, least);
    }
    Mat turned = scope.mat();
    Core.addWeighted(luma, -0.5, least, -0.5, 255, turned);
    Mat grey = scope.mat();
    Core.merge(List.of(turned, turned, turned), grey);
    return grey;
  }

  /**
   * Whether text is lighter than its background. Text is the smaller part of its window: what
   * departs from the local median lies on one side of it. Only the window's inside is looked at. A
   * band or a frame ends where the window does, so that the median of a wider place would be the
   * paper's near its ends, and the background itself would count as ink.
   *
   * @param bgr the window and what is around it
   * @param core the window in it
   * @param reach pixels; wider than any stroke
   */
  public static boolean isLightOnDark(Mat bgr, Rect core, int reach) {
    try (MatScope scope = new MatScope()) {
      Mat grey = scope.mat();
      Imgproc.cvtColor(scope.own(bgr.submat(inside(core))), grey, Imgproc.COLOR_BGR2GRAY);
      Mat small = scope.mat();
      Size size = new Size(Math.max(2, grey.cols() / 2), Math.max(2, grey.rows() / 2));
      Imgproc.resize(grey, small, size, 0, 0, Imgproc.INTER_AREA);
      int side = Math.max(3, reach) | 1;
      Mat wide = scope.mat();
      // Mirrored, for a median that repeated its edge would take what is cut there for background.
      int beyond = side / 2;
      Core.copyMakeBorder(small, wide, beyond, beyond, beyond, beyond, Core.BORDER_REFLECT);
      Mat median = scope.mat();
      Imgproc.medianBlur(wide, median, side);
      byte[] seen = Pixels.bytes(small);
      byte[] background =
          Pixels.bytes(
              scope.own(
                  scope
                      .own(
                          median.submat(
                              beyond, beyond + small.rows(), beyond, beyond + small.cols()))
                      .clone()));
      double darker = 0;
      double lighter = 0;
      for (int i = 0; i < seen.length; i++) {
        int d = (seen[i] & 0xff) - (background[i] & 0xff);
        if (d > TOLERANCE) {
          lighter += d;
        } else if (d < -TOLERANCE) {
          darker -= d;
        }
      }
      return lighter > LIGHTER * darker;
    }
  }

  /** A window without its edges, which may hold a frame instead of text. */
  public static Rect inside(Rect core) {
    int least = Math.min(core.width, core.height);
    int inset = Math.min((int) Math.ceil(INSET * core.height), (least - 2) / 2);
    return new Rect(
        core.x + inset, core.y + inset, core.width - 2 * inset, core.height - 2 * inset);
  }
}
