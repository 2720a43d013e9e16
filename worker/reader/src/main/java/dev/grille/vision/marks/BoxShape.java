package dev.grille.vision.marks;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The inside of a printed box or ring, where a mark is made: what its outline encloses around the
 * middle of the window. Where the form prints none that is closed, the middle of the window.
 *
 * @param inside 1 where a mark is made, 0 elsewhere, row by row
 * @param area how many pixels that is
 * @param closed whether an outline was seen
 */
record BoxShape(byte[] inside, int area, boolean closed) {
  /** Ink of an outline, as a share of the darkest print there. */
  private static final double OUTLINE = 0.35;

  /** Less ink than this is the paper's grain, 0 to 255. */
  private static final int MIN_INK = 30;

  /** Gaps in outlines that are closed, as a share of the window's side. */
  private static final double GAP = 0.06;

  /** What an outline encloses at least, as a share of the window: letters enclose less. */
  private static final double MIN_SHARE = 0.15;

  /** Where no outline is seen, so much is left out at each side of the window. */
  private static final double INSET = 0.15;

  /** So much of what an outline encloses lies too near to it to be told from it. */
  private static final double RIM = 0.09;

  /**
   * All of a window but its edges, whatever is printed in it.
   *
   * @param size of the picture that the window lies in
   * @param inset what is left out at each side, as a share of it
   */
  static BoxShape within(Size size, Rect window, double inset) {
    byte[] inside = new byte[(int) size.area()];
    int dx = (int) Math.round(inset * window.width);
    int dy = (int) Math.round(inset * window.height);
    int area = 0;
    for (int y = window.y + dy; y < window.y + window.height - dy; y++) {
      for (int x = window.x + dx; x < window.x + window.width - dx; x++) {
        inside[y * (int) size.width + x] = 1;
        area++;
      }
    }
    return new BoxShape(inside, area, false);
  }

  /**
   * Finds it.
   *
   * @param print what the form prints, dark ink on white
   * @param window the window in it
   */
  static BoxShape of(Mat print, Rect window) {
    try (MatScope scope = new MatScope()) {
      Mat inside = scope.own(Mat.zeros(print.size(), CvType.CV_8U));
      boolean closed = outline(print, window, inside, scope);
      if (!closed) {
        int dx = (int) Math.round(INSET * window.width);
        int dy = (int) Math.round(INSET * window.height);
        Imgproc.rectangle(
            inside,
            new Rect(window.x + dx, window.y + dy, window.width - 2 * dx, window.height - 2 * dy),
            Scalar.all(1),
            Imgproc.FILLED);
        // What is printed beside the place for the mark, such as brackets, is no part of it.
        Mat beside = scope.mat();
        Imgproc.threshold(print, beside, 255 - MIN_INK, 1, Imgproc.THRESH_BINARY);
        int rim =
            2 * (int) Math.max(1, Math.round(RIM * Math.min(window.width, window.height))) + 1;
        Imgproc.erode(beside, beside, scope.own(ellipse(rim)));
        Core.multiply(inside, beside, inside);
      } else {
        double side = Math.sqrt(Core.countNonZero(inside));
        int rim = 2 * (int) Math.max(1, Math.round(RIM * side)) + 1;
        Imgproc.erode(inside, inside, scope.own(ellipse(rim)));
      }
      return new BoxShape(Pixels.bytes(inside), Core.countNonZero(inside), closed);
    }
  }

  /** Fills what the outline around the middle of the window encloses. */
  private static boolean outline(Mat print, Rect window, Mat inside, MatScope scope) {
    Mat ink = scope.mat();
    Core.bitwise_not(print, ink);
    double darkest = Core.minMaxLoc(scope.own(ink.submat(window))).maxVal;
    if (darkest < MIN_INK) {
      return false;
    }
    Imgproc.threshold(ink, ink, Math.max(MIN_INK, OUTLINE * darkest), 255, Imgproc.THRESH_BINARY);
    int gap = (int) Math.max(1, Math.round(GAP * Math.min(window.width, window.height)));
    Imgproc.morphologyEx(
        ink, ink, Imgproc.MORPH_CLOSE, scope.own(Mat.ones(gap, gap, CvType.CV_8U)));
    List<MatOfPoint> contours = new ArrayList<>();
    Mat tree = scope.mat();
    Imgproc.findContours(ink, contours, tree, Imgproc.RETR_CCOMP, Imgproc.CHAIN_APPROX_NONE);
    contours.forEach(scope::own);
    Point middle = new Point(window.x + window.width / 2.0, window.y + window.height / 2.0);
    int best = -1;
    double most = MIN_SHARE * window.area();
    for (int i = 0; i < contours.size(); i++) {
      boolean hole = tree.get(0, i)[3] >= 0;
      double area = Imgproc.contourArea(contours.get(i));
      if (hole && area >= most && area <= window.area() && surrounds(contours.get(i), middle)) {
        best = i;
        most = area;
      }
    }
    if (best >= 0) {
      Imgproc.drawContours(inside, contours, best, Scalar.all(1), Imgproc.FILLED);
    }
    return best >= 0;
  }

  private static boolean surrounds(MatOfPoint contour, Point middle) {
    try (MatScope scope = new MatScope()) {
      var exact = scope.own(new org.opencv.core.MatOfPoint2f(contour.toArray()));
      return Imgproc.pointPolygonTest(exact, middle, false) >= 0;
    }
  }

  private static Mat ellipse(int side) {
    return Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(side, side));
  }
}
