package dev.grille.vision.alignment;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.geometry.PlaneMap;
import dev.grille.vision.pixels.Pixels;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Tells two forms apart that were both found in a picture, such as editions of one: where their
 * fixed print differs, the picture is more like one of them. All three are brought into the plane
 * of the first, as it lies on the paper, and freed of what changes slowly across it.
 */
public final class DifferingPrint {
  /** Longest side of the plane, in pixels: labels have seven pixels and more there. */
  private static final double SIDE = 900;

  /**
   * The same of a closer look: of small dense letters, eleven pixels high at {@link #SIDE}, blur
   * leaves less than a fifth of what two words differ by.
   */
  private static final double CLOSER = 1600;

  /** Standard deviation that evens out how sharp the three are, in pixels of the plane. */
  private static final double BLUR = 1.1;

  /** Side of the square over which slow changes are taken away: some letters wide. */
  private static final int SLOW = 31;

  /** Around a window its value may reach, in pixels of the plane. */
  private static final int BESIDE = 2;

  private final PlacedForm first;
  private final SeenPicture picture;
  private final Size plane;
  private final Homography toPicture;
  private final byte[] free;
  private final float[] firstPrint;
  private final float[] seenPrint;
  private @Nullable DifferingPrint closer;

  /** Prepares to hold others against a form where it was found in a picture. */
  public DifferingPrint(PlacedForm first, SeenPicture picture) {
    this(first, picture, SIDE);
  }

  private DifferingPrint(PlacedForm first, SeenPicture picture, double side) {
    this.first = first;
    this.picture = picture;
    Size own = first.model().size();
    double scale = Math.min(1, side / Math.max(own.width, own.height));
    this.plane = new Size(Math.ceil(own.width * scale), Math.ceil(own.height * scale));
    Homography toFirst = Homography.resize(1 / scale, 1 / scale);
    this.toPicture = toFirst.then(first.toPicture());
    try (MatScope scope = new MatScope()) {
      Mat compared = free(first, toFirst, plane, scope);
      Core.min(compared, inside(picture.pyramid().size(), toPicture, plane, scope), compared);
      this.free = Pixels.bytes(compared);
      this.firstPrint = detail(rendered(first.model().grey(), toFirst, plane, scope), scope);
      Mat seen = picture.pyramid().render(first.sheet(), toFirst, plane, scope);
      this.seenPrint = detail(seen, scope);
    }
  }

  /**
   * A form where it was found.
   *
   * @param toPicture from its picture's plane
   * @param sheet the same, and follows the paper, which may be curled
   * @param fields what stands in them is not compared
   */
  public record PlacedForm(
      TemplateModel model, Homography toPicture, PlaneMap sheet, List<FieldSpec> fields) {
    /** One that lies flat. */
    public PlacedForm(TemplateModel model, Homography toPicture, List<FieldSpec> fields) {
      this(model, toPicture, toPicture, fields);
    }

    /** The plane of a form that was aligned. */
    public static PlacedForm of(TemplateModel model, Alignment found, List<FieldSpec> fields) {
      List<Double> m = found.evidence().homography();
      Homography plane = Homography.of(m.stream().mapToDouble(Double::doubleValue).toArray());
      return new PlacedForm(model, plane, found.map().fixed(), fields);
    }
  }

  /**
   * The same at a larger size, for small print; it takes three times as long, and is prepared once.
   * Itself where the first form has no more pixels.
   */
  public DifferingPrint closer() {
    Size own = first.model().size();
    DifferingPrint last = closer;
    if (last == null) {
      boolean isWhole = Math.max(own.width, own.height) <= SIDE;
      last = isWhole ? this : new DifferingPrint(first, picture, CLOSER);
      closer = last;
    }
    return last;
  }

  /**
   * How much better another form fits the picture than the first, -1 to 1; 0 where their print does
   * not differ.
   */
  public double betterFit(PlacedForm second) {
    Homography toSecond = toPicture.then(second.toPicture().invert());
    try (MatScope scope = new MatScope()) {
      Mat both = scope.own(new Mat(plane, CvType.CV_8U));
      both.put(0, 0, free);
      Core.min(both, free(second, toSecond, plane, scope), both);
      Core.min(both, inside(second.model().size(), toSecond, plane, scope), both);
      float[] secondPrint = detail(rendered(second.model().grey(), toSecond, plane, scope), scope);
      return PrintTiles.of(both).compare(firstPrint, secondPrint, seenPrint);
    }
  }

  /** The same of a form that may lie in several places: where it fits best. */
  public double betterFit(List<PlacedForm> places) {
    return places.stream().mapToDouble(this::betterFit).max().orElseThrow();
  }

  private static Mat rendered(Mat source, Homography map, Size plane, MatScope scope) {
    return new PicturePyramid(source, scope).render(map, plane, scope);
  }

  /** 255 where a picture of this size shows something, and all that is near. */
  private static Mat inside(Size of, Homography map, Size plane, MatScope scope) {
    Homography toPlane = map.invert();
    Point[] corners = {
      at(toPlane, 0, 0),
      at(toPlane, of.width, 0),
      at(toPlane, of.width, of.height),
      at(toPlane, 0, of.height)
    };
    Mat inside = scope.own(Mat.zeros(plane, CvType.CV_8U));
    Imgproc.fillConvexPoly(inside, scope.own(new MatOfPoint(corners)), Scalar.all(255));
    erode(inside, SLOW, scope);
    return inside;
  }

  private static Point at(Homography map, double x, double y) {
    return new Point(map.mapX(x, y), map.mapY(x, y));
  }

  private static void erode(Mat mask, int side, MatScope scope) {
    Mat around = Pixels.square(side, scope);
    Imgproc.erode(mask, mask, around);
  }

  /** 255 where a form's fixed print stands. */
  private static Mat free(PlacedForm form, Homography map, Size plane, MatScope scope) {
    Mat fixed = TemplateLearner.fixedPrint(form.model().size(), form.fields(), scope);
    Mat free = rendered(fixed, map, plane, scope);
    erode(free, 2 * BESIDE + 1, scope);
    return free;
  }

  /** How much darker each pixel is than what surrounds it, against that. */
  private static float[] detail(Mat grey, MatScope scope) {
    Mat soft = scope.mat();
    grey.convertTo(soft, CvType.CV_32F);
    Imgproc.GaussianBlur(soft, soft, new Size(), BLUR);
    Mat around = scope.mat();
    Imgproc.blur(soft, around, new Size(SLOW, SLOW));
    Core.subtract(around, soft, soft);
    // So that black surroundings do not divide by nothing.
    Core.add(around, Scalar.all(16), around);
    Core.divide(soft, around, soft);
    float[] detail = new float[soft.rows() * soft.cols()];
    soft.get(0, 0, detail);
    return detail;
  }
}
