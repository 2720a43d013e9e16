package dev.grille.vision.codes;

import dev.grille.vision.geometry.MatScope;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
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
    int count = Imgproc.connectedComponentsWithStats(dark, labels, stats, scope.mat());
    Mat frame = scope.own(Mat.zeros(grey.size(), CvType.CV_8U));
    int lines = 0;
    for (int label = 1; label < count; label++) {
      boolean around = isAround(stats, label, grey);
      boolean line = !around && isLineAtEdge(stats, label, grey);
      if (around || line) {
        lines += line ? 1 : 0;
        Mat part = scope.mat();
        Core.compare(labels, new Scalar(label), part, Core.CMP_EQ);
        Core.bitwise_or(frame, part, frame);
      }
    }
    if (lines > SIDES || Core.countNonZero(frame) == 0) {
      return grey;
    }
    Mat cleared = scope.own(grey.clone());
    Mat paper = scope.mat();
    Core.bitwise_not(dark, paper);
    Imgproc.dilate(frame, frame, Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(5, 5)));
    cleared.setTo(Core.mean(grey, paper), frame);
    return cleared;
  }

  private static boolean isAround(Mat stats, int label, Mat grey) {
    double width = stats.get(label, Imgproc.CC_STAT_WIDTH)[0];
    double height = stats.get(label, Imgproc.CC_STAT_HEIGHT)[0];
    double area = stats.get(label, Imgproc.CC_STAT_AREA)[0];
    return width >= MOST * grey.cols()
        && height >= MOST * grey.rows()
        && area <= THIN * width * height;
  }

  private static boolean isLineAtEdge(Mat stats, int label, Mat grey) {
    double left = stats.get(label, Imgproc.CC_STAT_LEFT)[0];
    double top = stats.get(label, Imgproc.CC_STAT_TOP)[0];
    double width = stats.get(label, Imgproc.CC_STAT_WIDTH)[0];
    double height = stats.get(label, Imgproc.CC_STAT_HEIGHT)[0];
    double thin = LINE * Math.min(grey.cols(), grey.rows());
    boolean upright = width <= thin && height >= MOST * grey.rows();
    boolean level = height <= thin && width >= MOST * grey.cols();
    boolean atSide = left <= thin || left + width >= grey.cols() - thin;
    boolean atEnd = top <= thin || top + height >= grey.rows() - thin;
    return upright && atSide || level && atEnd;
  }
}
