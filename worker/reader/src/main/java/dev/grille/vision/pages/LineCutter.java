package dev.grille.vision.pages;

import dev.grille.contracts.Point;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Cuts lines out of a page as its reader sees them. */
final class LineCutter {
  /** That the recogniser asks for, in pixels. */
  static final int HEIGHT = 48;

  /** Beyond the ends of a line, against its height: cores end before the last character does. */
  private static final double BEYOND = 0.1;

  /** The widest crop that the recogniser takes, in pixels. */
  private static final int MAX_WIDTH = 3200;

  /** A bend that makes no difference, in pixels of the crop. */
  private static final double STRAIGHT = 1.5;

  private final Cropper cropper;

  /** Cuts from this page, 8-bit BGR; it stays the caller's. */
  LineCutter(Mat page) {
    cropper = new Cropper(page);
  }

  /** A crop of a region, {@link #HEIGHT} pixels high and straightened, owned by the scope. */
  Mat cut(TextRegion region, MatScope scope) {
    TextRegion room = region.grown(BEYOND * region.height(), 0);
    double scale = Math.min(HEIGHT / room.height(), MAX_WIDTH / room.width());
    if (Math.abs(room.bend()) * scale < STRAIGHT) {
      return cut(room, scale, scope);
    }
    try (MatScope inner = new MatScope()) {
      return straightened(room, cut(room.straightened(), scale, inner), scale, scope, inner);
    }
  }

  private Mat cut(TextRegion room, double scale, MatScope scope) {
    Point begin =
        new TextRegion(room.x(), room.y(), room.width(), room.height(), room.angle(), room.prob())
            .quad()
            .upperLeft();
    double radians = Math.toRadians(room.angle());
    double cos = Math.cos(radians);
    double sin = Math.sin(radians);
    Homography toPage = Homography.of(cos, -sin, begin.x(), sin, cos, begin.y(), 0, 0, 1);
    return cropper.cut(toPage, new Box(0, 0, room.width(), room.height()), scale, scope);
  }

  private static Mat straightened(
      TextRegion room, Mat bent, double scale, MatScope scope, MatScope inner) {
    int width = bent.cols();
    int height = (int) Math.max(4, Math.ceil(room.height() * scale));
    float[] columns = new float[width * height];
    float[] rows = new float[width * height];
    for (int x = 0; x < width; x++) {
      double along = (x + 0.5) / scale - room.width() / 2;
      double shift = (bent.rows() - height) / 2.0 + room.offset(along) * scale;
      for (int y = 0; y < height; y++) {
        columns[y * width + x] = x;
        rows[y * width + x] = (float) (y + shift);
      }
    }
    Mat straight = scope.mat();
    Imgproc.remap(
        bent,
        straight,
        floats(columns, width, height, inner),
        floats(rows, width, height, inner),
        Imgproc.INTER_LINEAR,
        Core.BORDER_REPLICATE);
    return straight;
  }

  private static Mat floats(float[] values, int width, int height, MatScope scope) {
    Mat mat = scope.own(new Mat(height, width, CvType.CV_32F));
    mat.put(0, 0, values);
    return mat;
  }
}
