package dev.grille.vision.drawing;

import dev.grille.contracts.Anchor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Draws anchors, dashed and in a colour that no field has, each with its number and, where OpenCV
 * can write it, what fields call it.
 */
final class AnchorDrawing {
  private static final Scalar COLOUR = new Scalar(0x9A, 0x1B, 0x7B);
  private static final double DASH = 8;

  /** The dashes' ends are round and take some of it. */
  private static final double GAP = 8;

  private static final int PADDING = 3;

  /** More than that hides what is printed beside the anchor. */
  private static final int MOST_LETTERS = 24;

  private final Mat sheet;
  private final double scale;

  /**
   * Anchors on a sheet.
   *
   * @param scale template pixels to the sheet's
   */
  AnchorDrawing(Mat sheet, double scale) {
    this.sheet = sheet;
    this.scale = scale;
  }

  void draw(List<Anchor> anchors) {
    int number = 0;
    for (Anchor anchor : anchors) {
      number++;
      List<Point> corners =
          anchor.quad().corners().stream().map(one -> FieldDrawing.scaled(one, scale)).toList();
      for (int i = 0; i < corners.size(); i++) {
        dashed(corners.get(i), corners.get((i + 1) % corners.size()));
      }
      label("A" + number + written(anchor.key()), corners.get(1));
    }
  }

  private void dashed(Point from, Point to) {
    double length = Math.hypot(to.x - from.x, to.y - from.y);
    for (double at = 0; at < length; at += DASH + GAP) {
      double end = Math.min(length, at + DASH);
      Imgproc.line(
          sheet,
          between(from, to, at / length),
          between(from, to, end / length),
          COLOUR,
          2,
          Imgproc.LINE_AA);
    }
  }

  private static Point between(Point from, Point to, double share) {
    return new Point(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
  }

  /** Empty where a letter would come out as a question mark. */
  private static String written(String key) {
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(key)) {
      return "";
    }
    return " " + (key.length() <= MOST_LETTERS ? key : key.substring(0, MOST_LETTERS - 2) + "..");
  }

  /**
   * Above the anchor's end, and within the sheet: of what stands in the row above it the beginning
   * can be read.
   */
  private void label(String text, Point corner) {
    Size size =
        Imgproc.getTextSize(text, Imgproc.FONT_HERSHEY_SIMPLEX, FieldDrawing.TEXT_SCALE, 1, null);
    double width = size.width + 2 * PADDING;
    double height = size.height + 2 * PADDING;
    double left = Math.max(0, Math.min(corner.x, sheet.cols()) - width);
    double bottom = Math.max(height, corner.y - 1);
    Imgproc.rectangle(
        sheet,
        new Point(left, bottom - height),
        new Point(left + width, bottom),
        COLOUR,
        Imgproc.FILLED);
    Imgproc.putText(
        sheet,
        text,
        new Point(left + PADDING, bottom - PADDING),
        Imgproc.FONT_HERSHEY_SIMPLEX,
        FieldDrawing.TEXT_SCALE,
        FieldDrawing.WHITE,
        1,
        Imgproc.LINE_AA);
  }
}
