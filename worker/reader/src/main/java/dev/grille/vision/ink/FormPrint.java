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
  private static final int MIN_INK = 30;

  /** How far the print may stand off after alignment, in template pixels; p95 is below 0.5. */
  private static final double SLACK = 0.8;

  /** How much farther it is looked for where paper is bent, in template pixels. */
  private static final double SEARCH = 2;

  /**
   * How far it is looked for where it was not found so near, in line heights: a part of a sheet
   * that holds hardly any print of its own is placed by what is printed elsewhere.
   */
  private static final double FAR = 0.45;

  /** By how much the correlation must be better there, so that other print is not taken for it. */
  private static final double BETTER = 0.2;

  /** Correlation from which the print counts as found. */
  private static final double FOUND = 0.4;

  /** Ink that is so much denser than the form's has something written over it. */
  private static final double DENSER = 1.35;

  private static final int DENSER_BY = 25;

  /** Paper below a window is looked at in so many pixels a side. */
  private static final double MAX_BELOW = 800;

  /** Share of a row of pixels that specks of dirt may ink. */
  private static final double SPECK = 0.01;

  /** Paper around a window that tells its background, as a share of its smaller side. */
  private static final double AROUND = 0.25;

  /** A stroke that crosses print is closed over gaps so wide, as a share of the line height. */
  private static final double CROSSED = 0.12;

  private final Mat bare;
  private final Cropper cropper;

  private FormPrint(Mat bare) {
    this.bare = bare;
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
   * What was taken out.
   *
   * @param found correlation of the form's print with the picture, -1 to 1; 0 where there is none
   * @param density of the form's ink in the picture, 0 to 255; 0 where there is none
   * @param dx how far to the right of its place it was found, in template pixels; 0 where it is
   *     near
   * @param dy the same downwards
   */
  public record Dropout(double found, double density, double dx, double dy) {
    static final Dropout NOTHING = new Dropout(0, 0, 0, 0);

    /** Whether the form has print there that the picture shows. */
    public boolean isFound() {
      return found >= FOUND;
    }
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
      byte[] template = Pixels.bytes(print);
      if (255 - Pixels.percentile(Pixels.histogram(template), 0.05) < MIN_INK) {
        return Dropout.NOTHING;
      }
      Found near = shift(crop, print, (int) Math.ceil(SEARCH * scale), FOUND, scope);
      double better = Math.max(FOUND, near.correlation() + BETTER);
      Found far =
          near.correlation() >= FOUND
              ? near
              : shift(crop, print, (int) Math.ceil(FAR * lineHeight * scale), better, scope);
      double found = Math.max(near.correlation(), far.correlation());
      double density = density(Pixels.bytes(crop), Pixels.bytes(print));
      double gain = Math.max(0.3, Math.min(2, density));
      drop(crop, print, gain, scale, lineHeight, scope);
      return new Dropout(
          found,
          gain * (255 - Pixels.percentile(Pixels.histogram(template), 1)),
          near.correlation() >= FOUND ? 0 : far.dx() / scale,
          near.correlation() >= FOUND ? 0 : far.dy() / scale);
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

  /**
   * Where print was found.
   *
   * @param correlation how well it agrees with the picture there, -1 to 1
   * @param dx how far it was moved for that, in pixels
   * @param dy the same downwards
   */
  private record Found(double correlation, double dx, double dy) {}

  /** Moves the print to where the picture shows it, if it agrees well enough there. */
  private static Found shift(Mat crop, Mat print, int reach, double least, MatScope scope) {
    if (crop.cols() <= 4 * reach || crop.rows() <= 4 * reach) {
      return new Found(0, 0, 0);
    }
    Mat inner = scope.own(print.submat(reach, print.rows() - reach, reach, print.cols() - reach));
    Mat surface = scope.mat();
    Imgproc.matchTemplate(crop, inner, surface, Imgproc.TM_CCOEFF_NORMED);
    Core.MinMaxLocResult best = Core.minMaxLoc(surface);
    double still = surface.get(reach, reach)[0];
    if (!(best.maxVal >= least) || best.maxVal > 1.01 || best.maxVal < still + 0.02) {
      return new Found(Double.isFinite(still) && still <= 1.01 ? still : 0, 0, 0);
    }
    double dx = best.maxLoc.x - reach;
    double dy = best.maxLoc.y - reach;
    Mat moved = scope.own(Homography.shift(dx, dy).toMat(scope).rowRange(0, 2));
    Imgproc.warpAffine(
        print, print, moved, print.size(), Imgproc.INTER_NEAREST, Core.BORDER_REPLICATE);
    return new Found(best.maxVal, dx, dy);
  }

  /** The picture's ink ÷ the template's, at the median of where the template is inked. */
  private static double density(byte[] crop, byte[] print) {
    int darkest = 255 - Pixels.percentile(Pixels.histogram(print), 1);
    int least = Math.max(MIN_INK, darkest / 2);
    int[] ratios = new int[256];
    int count = 0;
    for (int i = 0; i < print.length; i++) {
      int ink = 255 - (print[i] & 0xff);
      if (ink >= least) {
        double ratio = (255 - (crop[i] & 0xff)) / (double) ink;
        ratios[(int) Math.min(255, 100 * ratio)]++;
        count++;
      }
    }
    return count == 0 ? 0 : Pixels.percentile(ratios, 50) / 100.0;
  }

  private static void drop(
      Mat crop, Mat print, double gain, double scale, double lineHeight, MatScope scope) {
    int slack = 1 + (int) Math.round(SLACK * scale);
    Mat wide = scope.mat();
    Imgproc.erode(print, wide, box(2 * slack + 1, 2 * slack + 1, scope));
    byte[] seen = Pixels.bytes(crop);
    byte[] form = Pixels.bytes(wide);
    byte[] left = seen.clone();
    for (int i = 0; i < seen.length; i++) {
      int ink = 255 - (form[i] & 0xff);
      if (ink >= MIN_INK && 255 - (seen[i] & 0xff) <= DENSER * gain * ink + DENSER_BY) {
        left[i] = (byte) 255;
      }
    }
    Mat kept = scope.own(new Mat(crop.size(), crop.type()));
    kept.put(0, 0, left);
    correct(crop, kept, 2 * slack + (int) Math.max(3, CROSSED * lineHeight * scale), scope);
    kept.copyTo(crop);
  }

  /** Gives back ink that has ink on both sides, above and below or left and right. */
  private static void correct(Mat crop, Mat kept, int gap, MatScope scope) {
    Mat across = scope.mat();
    Mat down = scope.mat();
    // Opening a light background closes dark strokes.
    Imgproc.morphologyEx(kept, across, Imgproc.MORPH_OPEN, box(gap, 1, scope));
    Imgproc.morphologyEx(kept, down, Imgproc.MORPH_OPEN, box(1, gap, scope));
    Core.min(across, down, across);
    Core.max(across, crop, across);
    Core.min(kept, across, kept);
  }

  private static Mat box(int width, int height, MatScope scope) {
    return scope.own(
        Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(width | 1, height | 1)));
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
