package dev.grille.vision.ink;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Background;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.pixels.Pixels;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The form's own print: the template's picture without the values that stand in it. It is taken out
 * of a photographed field before anything is read there (form dropout), so that labels, leaders,
 * boxes, combs and placeholders are no values, wherever they lie.
 */
public final class FormPrint {
  /** Room around the ink of a value that is painted over with it, in template pixels. */
  public static final double EDGE = 1.5;

  /** Ink of the levelled template that counts as print, 0 to 255; its grain lies below. */
  static final int MIN_INK = 30;

  /** Paper below a window is looked at in so many pixels a side. */
  private static final double MAX_BELOW = 800;

  /** Share of a row of pixels that specks of dirt may ink. */
  private static final double SPECK = 0.01;

  /** Paper around a window that tells its background, as a share of its smaller side. */
  private static final double AROUND = 0.25;

  private final Cropper cropper;

  private FormPrint(Mat bare) {
    this.cropper = new Cropper(bare);
  }

  /**
   * The print of a form.
   *
   * @param grey the template's picture, upright, one channel; it stays as it is
   * @param reference which ink in it is values
   * @param fields the windows, in the order of the reference
   * @param scope owns the copy that this keeps
   */
  public static FormPrint of(
      Mat grey, FormReference reference, List<FieldSpec> fields, MatScope scope) {
    Mat bare = scope.own(grey.clone());
    for (int i = 0; i < fields.size(); i++) {
      FieldFrame frame = FieldFrame.of(fields.get(i).quad());
      List<Box> own = reference.field(i).own();
      if (!own.isEmpty()) {
        double background =
            fields.get(i).isWritten() ? background(grey, frame) : backgroundAround(grey, frame);
        own.forEach(box -> paint(bare, frame, box.grow(EDGE, EDGE), background));
      }
    }
    return new FormPrint(bare);
  }

  /**
   * Takes the form's print out of a crop, in place.
   *
   * @param crop 8-bit grey, dark ink on white
   * @param frame the field
   * @param region what the crop shows, in the field's frame
   * @param scale pixels of the crop per template pixel
   * @param inverted whether the background was dark, and was turned over
   * @param lineHeight of the text, in template pixels
   */
  public Dropout erase(
      Mat crop, FieldFrame frame, Box region, double scale, boolean inverted, double lineHeight) {
    try (MatScope scope = new MatScope()) {
      Mat print = print(frame, region, scale, inverted, lineHeight, crop.size(), scope);
      return PrintEraser.erase(crop, print, scale, lineHeight, scope);
    }
  }

  /**
   * The cells that the form prints for a field's characters. A photograph shows them less well, and
   * they are taken out of it.
   *
   * @param core the field in pixels of what the region shows
   */
  Comb comb(
      FieldFrame frame, Box region, double scale, boolean inverted, double lineHeight, Rect core) {
    try (MatScope scope = new MatScope()) {
      Size size = new Size(Math.ceil(region.width() * scale), Math.ceil(region.height() * scale));
      Mat print = print(frame, region, scale, inverted, lineHeight, size, scope);
      InkLevel level = InkLevel.of(print, core, lineHeight * scale, 0);
      return InkMap.of(print, region, scale, level, lineHeight).comb();
    }
  }

  /**
   * How far down the form prints nothing below a field, over the field's whole width.
   *
   * @param most how far to look, in template pixels
   * @return template pixels, 0 to most; no farther than the template's picture reaches
   */
  double bareBelow(FieldFrame frame, double most, double lineHeight) {
    Box below = new Box(0, frame.height(), frame.width(), frame.height() + most);
    double scale = Math.min(1, MAX_BELOW / Math.max(below.width(), below.height()));
    try (MatScope scope = new MatScope()) {
      Size size = new Size(Math.ceil(below.width() * scale), Math.ceil(below.height() * scale));
      Mat print = print(frame, below, scale, false, lineHeight, size, scope);
      byte[] grey = Pixels.bytes(print);
      int width = print.cols();
      for (int y = 0; y < print.rows(); y++) {
        double place = below.top() + (y + 0.5) / scale;
        int inked = 0;
        for (int x = 0; x < width; x++) {
          inked += 255 - (grey[y * width + x] & 0xff) >= MIN_INK ? 1 : 0;
        }
        Homography map = frame.toTemplate();
        boolean shown =
            cropper.shows(map.mapX(0, place), map.mapY(0, place))
                && cropper.shows(map.mapX(frame.width(), place), map.mapY(frame.width(), place));
        if (!shown || inked >= Math.max(2, SPECK * width)) {
          return y / scale;
        }
      }
      return most;
    }
  }

  /**
   * What the form prints in a region, its background evened out.
   *
   * @param region in the field's frame
   * @param scale pixels per template pixel
   * @param reach pixels; wider than what counts as ink
   * @return dark ink on white, one channel, owned by the scope
   */
  public Mat level(
      FieldFrame frame, Box region, double scale, int reach, Size size, MatScope scope) {
    return print(frame, region, scale, false, reach, size, scope);
  }

  private Mat print(
      FieldFrame frame,
      Box region,
      double scale,
      boolean inverted,
      double lineHeight,
      Size size,
      MatScope scope) {
    int reach = (int) Math.ceil(1.3 * lineHeight * scale);
    return print(frame, region, scale, inverted, reach, size, scope);
  }

  private Mat print(
      FieldFrame frame,
      Box region,
      double scale,
      boolean inverted,
      int reach,
      Size size,
      MatScope scope) {
    Mat seen = cropper.cut(frame.toTemplate(), region, scale, scope);
    Mat colour = scope.mat();
    Imgproc.cvtColor(seen, colour, Imgproc.COLOR_GRAY2BGR);
    Mat level = Background.corrected(colour, inverted, reach, scope);
    Mat print = scope.mat();
    Core.extractChannel(level, print, 0);
    if (!print.size().equals(size)) {
      Imgproc.resize(print, print, size);
    }
    return print;
  }

  private static double background(Mat grey, FieldFrame frame) {
    return Pixels.percentile(histogram(grey, Box.around(frame.quad())), 50);
  }

  /** Of the paper around a window that may be inked all over. */
  private static double backgroundAround(Mat grey, FieldFrame frame) {
    Box window = Box.around(frame.quad());
    double room = AROUND * Math.min(window.width(), window.height());
    int[] around = histogram(grey, window.grow(room, room));
    int[] within = histogram(grey, window);
    for (int i = 0; i < around.length; i++) {
      around[i] = Math.max(0, around[i] - within[i]);
    }
    return Pixels.percentile(around, 50);
  }

  private static int[] histogram(Mat grey, Box box) {
    int x0 = (int) Math.max(0, Math.min(grey.cols() - 2, box.left()));
    int y0 = (int) Math.max(0, Math.min(grey.rows() - 2, box.top()));
    int x1 = (int) Math.max(x0 + 2, Math.min(grey.cols(), box.right()));
    int y1 = (int) Math.max(y0 + 2, Math.min(grey.rows(), box.bottom()));
    try (MatScope scope = new MatScope()) {
      Mat pixels = scope.own(scope.own(grey.submat(y0, y1, x0, x1)).clone());
      return Pixels.histogram(Pixels.bytes(pixels));
    }
  }

  private static void paint(Mat bare, FieldFrame frame, Box box, double background) {
    Homography map = frame.toTemplate();
    double[][] corners = {
      {box.left(), box.top()},
      {box.right(), box.top()},
      {box.right(), box.bottom()},
      {box.left(), box.bottom()}
    };
    org.opencv.core.Point[] points = new org.opencv.core.Point[4];
    for (int i = 0; i < 4; i++) {
      points[i] =
          new org.opencv.core.Point(
              map.mapX(corners[i][0], corners[i][1]), map.mapY(corners[i][0], corners[i][1]));
    }
    MatOfPoint quad = new MatOfPoint(points);
    Imgproc.fillConvexPoly(bare, quad, Scalar.all(background));
    quad.release();
  }
}
