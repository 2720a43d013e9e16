package dev.grille.vision.drawing;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.JpegFile;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Draws fields and anchors on a picture, each with its number. Names are left to whoever shows the
 * drawing: OpenCV writes Latin letters only.
 */
public final class FieldDrawing {
  /** Pixels of the longest side: a field's print can still be read on a page of usual size. */
  private static final int LONGEST = 1600;

  /** In percent: letters keep their edges, and noise does not fill a record. */
  private static final int QUALITY = 85;

  /** How much of a field's colour lies over its print, which stays legible. */
  private static final double TINT = 0.15;

  private static final Scalar COLOUR = new Scalar(0xC0, 0x65, 0x15);
  static final Scalar WHITE = new Scalar(255, 255, 255);
  private static final int RADIUS = 11;
  static final double TEXT_SCALE = 0.42;

  private FieldDrawing() {}

  /** A JPEG of an upright picture in colour, no larger than it is, with all that on it. */
  public static byte[] jpeg(Mat upright, List<FieldSpec> fields, List<Anchor> anchors) {
    double scale = Math.min(1.0, (double) LONGEST / Math.max(upright.cols(), upright.rows()));
    try (MatScope scope = new MatScope()) {
      Mat sheet = scope.mat();
      Imgproc.resize(
          upright,
          sheet,
          new Size(
              Math.max(1, Math.rint(upright.cols() * scale)),
              Math.max(1, Math.rint(upright.rows() * scale))),
          0,
          0,
          Imgproc.INTER_AREA);
      Mat tinted = scope.own(sheet.clone());
      for (FieldSpec field : fields) {
        Imgproc.fillConvexPoly(tinted, polygon(field.quad(), scale, scope), COLOUR);
      }
      Core.addWeighted(tinted, TINT, sheet, 1 - TINT, 0, sheet);
      // Under the fields: what is read matters more.
      new AnchorDrawing(sheet, scale).draw(anchors);
      int number = 0;
      for (FieldSpec field : fields) {
        number++;
        List<MatOfPoint> outline = List.of(polygon(field.quad(), scale, scope));
        Imgproc.polylines(sheet, outline, true, COLOUR, 2, Imgproc.LINE_AA);
        badge(sheet, number, scaled(field.quad().upperLeft(), scale));
      }
      return JpegFile.of(sheet, QUALITY);
    }
  }

  /** Around a corner, and within the sheet. */
  private static void badge(Mat sheet, int number, org.opencv.core.Point corner) {
    var centre =
        new org.opencv.core.Point(within(corner.x, sheet.cols()), within(corner.y, sheet.rows()));
    Imgproc.circle(sheet, centre, RADIUS, COLOUR, Imgproc.FILLED, Imgproc.LINE_AA);
    String text = Integer.toString(number);
    Size size = Imgproc.getTextSize(text, Imgproc.FONT_HERSHEY_SIMPLEX, TEXT_SCALE, 1, null);
    var origin = new org.opencv.core.Point(centre.x - size.width / 2, centre.y + size.height / 2);
    Imgproc.putText(
        sheet, text, origin, Imgproc.FONT_HERSHEY_SIMPLEX, TEXT_SCALE, WHITE, 1, Imgproc.LINE_AA);
  }

  private static double within(double place, int side) {
    return Math.max(RADIUS, Math.min(place, Math.max(RADIUS, side - 1.0 - RADIUS)));
  }

  private static MatOfPoint polygon(Quad quad, double scale, MatScope scope) {
    return scope.own(
        new MatOfPoint(
            quad.corners().stream()
                .map(corner -> scaled(corner, scale))
                .toArray(org.opencv.core.Point[]::new)));
  }

  /** Integers are pixel centres, before and after. */
  static org.opencv.core.Point scaled(Point point, double scale) {
    return new org.opencv.core.Point(
        scale * (point.x() + 0.5) - 0.5, scale * (point.y() + 0.5) - 0.5);
  }
}
