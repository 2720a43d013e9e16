package dev.grille.vision.codes;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Frames that forms print around codes, nearer than the quiet zone that the symbology asks for:
 * decoders take the line for a bar and find no beginning.
 */
final class CodeFrame {
  /** Share of a window's side from which a line belongs to a frame. */
  private static final double MOST = 0.8;

  /** Share of its bounding box that a frame inks at most; a code joined by blur inks a half. */
  private static final double THIN = 0.3;

  /** Thickness of a single line, in the window's shorter side. */
  private static final double LINE = 0.06;

  /** A frame has four sides. More lines from edge to edge are the bars of a code. */
  private static final int SIDES = 4;

  private CodeFrame() {}

  /**
   * The crop of a window without the lines of a frame.
   *
   * @param grey 8-bit; not changed
   */
  static Mat without(Mat grey, MatScope scope) {
    Mat dark = scope.mat();
    Imgproc.threshold(grey, dark, 0, 255, Imgproc.THRESH_BINARY_INV | Imgproc.THRESH_OTSU);
    Mat labels = scope.mat();
    Mat stats = scope.mat();
    int count =
        Imgproc.connectedComponentsWithStats(dark, labels, stats, scope.mat(), 8, CvType.CV_32S);
    Mat frame = scope.own(Mat.zeros(grey.size(), CvType.CV_8U));
    int lines = 0;
    // One by one: of a picture of noise there are many.
    int[] stat = new int[5];
    for (int i = 1; i < count && lines <= SIDES; i++) {
      stats.get(i, 0, stat);
      Rect box = new Rect(stat[0], stat[1], stat[2], stat[3]);
      boolean around = isAround(box, stat[4], grey);
      if (around || isLineAtEdge(box, grey)) {
        lines += around ? 0 : 1;
        Mat part = scope.mat();
        Core.inRange(labels, Scalar.all(i), Scalar.all(i), part);
        frame.setTo(Scalar.all(255), part);
      }
    }
    if (lines > SIDES || Core.countNonZero(frame) == 0) {
      return grey;
    }
    Mat cleared = scope.own(grey.clone());
    Mat paper = scope.mat();
    Core.bitwise_not(dark, paper);
    Mat near = Pixels.square(5, scope);
    Imgproc.dilate(frame, frame, near);
    cleared.setTo(Core.mean(grey, paper), frame);
    return cleared;
  }

  private static boolean isAround(Rect box, int area, Mat grey) {
    return box.width >= MOST * grey.cols()
        && box.height >= MOST * grey.rows()
        && area <= THIN * box.width * box.height;
  }

  private static boolean isLineAtEdge(Rect box, Mat grey) {
    double thin = LINE * Math.min(grey.cols(), grey.rows());
    boolean upright = box.width <= thin && box.height >= MOST * grey.rows();
    boolean level = box.height <= thin && box.width >= MOST * grey.cols();
    boolean atSide = box.x <= thin || box.x + box.width >= grey.cols() - thin;
    boolean atEnd = box.y <= thin || box.y + box.height >= grey.rows() - thin;
    return upright && atSide || level && atEnd;
  }
}
