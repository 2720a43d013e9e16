package dev.grille.vision.alignment;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Tells two forms apart that were both found in a picture, such as editions of one: where their
 * fixed print differs, the picture is more like one of them. All three are brought into the plane
 * of the first and freed of what changes slowly across it.
 */
public final class DifferingPrint {
  /** Longest side of the plane, in pixels: labels have seven pixels and more there. */
  private static final double SIDE = 900;

  /** Standard deviation that evens out how sharp the three are, in pixels of the plane. */
  private static final double BLUR = 1.1;

  /** Side of the square over which slow changes are taken away: some letters wide. */
  private static final int SLOW = 31;

  /** Side of what is compared at once: about a letter of a title, two of a label. */
  private static final int TILE = 12;

  /** From one tile to the next: some lie well over a line of print, wherever it stands. */
  private static final int STEP = 6;

  /** How far off print may be on curled paper, in pixels of the plane. */
  private static final int RADIUS = 3;

  /** The same between the two forms, which are flat and lie upon each other; squared. */
  private static final int BESIDE_ONE_ANOTHER = 2;

  /** Share of a tile that has to lie outside the windows of both, and within all three. */
  private static final double FREE = 0.4;

  /** Around a window its value may reach, in pixels of the plane. */
  private static final int BESIDE = 2;

  /** Contrast below which a tile is blank: that of one thin stroke. */
  private static final double BLANK = 1;

  /**
   * Contrast of a tile against that of all print: blur fades small letters more than rules, but
   * what is not there at all is no faded print.
   */
  private static final double FADED = 0.15;

  private static final double BOLD = 1.5;

  /**
   * Share of the contrast by which two tiles have to differ wherever they are held: small dense
   * letters that blur has run together have most of their ink in common, and differ by 0.3.
   */
  private static final double DIFFERS = 0.25;

  /** Ways to hold a tile: one that differs in none of the first seldom differs in the others. */
  private static final List<int[]> NEAREST_FIRST = nearestFirst();

  private DifferingPrint() {}

  private static List<int[]> nearestFirst() {
    List<int[]> shifts = new ArrayList<>();
    for (int dy = -RADIUS; dy <= RADIUS; dy++) {
      for (int dx = -RADIUS; dx <= RADIUS; dx++) {
        shifts.add(new int[] {dx, dy});
      }
    }
    shifts.sort(Comparator.comparingInt(shift -> shift[0] * shift[0] + shift[1] * shift[1]));
    return List.copyOf(shifts);
  }

  /**
   * A form where it was found.
   *
   * @param toPicture from its picture's plane
   * @param fields what stands in them is not compared
   */
  public record PlacedForm(TemplateModel model, Homography toPicture, List<FieldSpec> fields) {
    /** The plane of a form that was aligned. */
    public static PlacedForm of(TemplateModel model, Alignment found, List<FieldSpec> fields) {
      List<Double> m = found.evidence().homography();
      Homography plane = Homography.of(m.stream().mapToDouble(Double::doubleValue).toArray());
      return new PlacedForm(model, plane, fields);
    }
  }

  /**
   * How much better the second of two forms fits a picture than the first, -1 to 1; 0 where their
   * print does not differ.
   */
  public static double betterFit(PlacedForm first, PlacedForm second, SeenPicture picture) {
    try (MatScope scope = new MatScope()) {
      Size own = first.model().size();
      double scale = Math.min(1, SIDE / Math.max(own.width, own.height));
      Size plane = new Size(Math.ceil(own.width * scale), Math.ceil(own.height * scale));
      Homography toFirst = Homography.resize(1 / scale, 1 / scale);
      Homography toPicture = toFirst.then(first.toPicture());
      Homography toSecond = toPicture.then(second.toPicture().invert());
      Mat free = free(first, toFirst, plane, scope);
      Core.min(free, free(second, toSecond, plane, scope), free);
      Mat inside = inside(second.model().size(), toSecond, plane, scope);
      Core.min(inside, inside(picture.pyramid().size(), toPicture, plane, scope), inside);
      erode(inside, SLOW, scope);
      Core.min(free, inside, free);
      return compare(
          Plane.of(free),
          detail(rendered(first.model().grey(), toFirst, plane, scope), scope),
          detail(rendered(second.model().grey(), toSecond, plane, scope), scope),
          detail(picture.pyramid().render(toPicture, plane, scope), scope));
    }
  }

  private static Mat rendered(Mat source, Homography map, Size plane, MatScope scope) {
    return new PicturePyramid(source, scope).render(map, plane, scope);
  }

  /** 255 where a picture shows something. */
  private static Mat inside(Size of, Homography map, Size plane, MatScope scope) {
    return rendered(scope.own(new Mat(of, CvType.CV_8U, Scalar.all(255))), map, plane, scope);
  }

  private static void erode(Mat mask, int side, MatScope scope) {
    Mat around = scope.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(side, side)));
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

  /** Which pixels of the plane are compared. */
  private record Plane(byte[] free, int width, int height) {
    static Plane of(Mat free) {
      byte[] bytes = new byte[free.rows() * free.cols()];
      free.get(0, 0, bytes);
      return new Plane(bytes, free.cols(), free.rows());
    }

    boolean isFree(int left, int top) {
      int count = 0;
      for (int y = top; y < top + TILE; y++) {
        for (int x = left; x < left + TILE; x++) {
          count += free[y * width + x] == -1 ? 1 : 0;
        }
      }
      return count >= FREE * TILE * TILE;
    }

    double energy(float[] of, int left, int top) {
      double sum = 0;
      for (int y = top; y < top + TILE; y++) {
        for (int x = left; x < left + TILE; x++) {
          float value = of[y * width + x];
          sum += free[y * width + x] == -1 ? value * value : 0;
        }
      }
      return sum;
    }

    /** Whether a tile differs by more from another plane's, wherever it is held. */
    boolean differs(float[] tile, float[] other, double by, int left, int top) {
      double own = energy(tile, left, top);
      for (int[] shift : NEAREST_FIRST) {
        if (shift[0] * shift[0] + shift[1] * shift[1] > BESIDE_ONE_ANOTHER) {
          break;
        }
        if (difference(tile, other, 1, 1, own, left, top, shift) <= by) {
          return false;
        }
      }
      return true;
    }

    /**
     * The difference of a tile from another plane's, wherever and however strong it is least.
     *
     * @param weakest what the other's contrast may be multiplied by at least
     * @param strongest the same at most
     */
    double difference(
        float[] tile, float[] other, double weakest, double strongest, int left, int top) {
      double own = energy(tile, left, top);
      double least = Double.POSITIVE_INFINITY;
      for (int[] shift : NEAREST_FIRST) {
        double here = difference(tile, other, weakest, strongest, own, left, top, shift);
        least = Math.min(least, here);
      }
      return least;
    }

    private double difference(
        float[] tile,
        float[] other,
        double weakest,
        double strongest,
        double own,
        int left,
        int top,
        int[] shift) {
      double both = 0;
      double others = 1e-9;
      for (int y = top; y < top + TILE; y++) {
        int row = y * width;
        int shifted = (y + shift[1]) * width + shift[0];
        for (int x = left; x < left + TILE; x++) {
          if (free[row + x] == -1) {
            float value = other[shifted + x];
            both += tile[row + x] * value;
            others += value * value;
          }
        }
      }
      double gain = Math.max(weakest, Math.min(strongest, both / others));
      return own - 2 * gain * both + gain * gain * others;
    }
  }

  private static double compare(Plane plane, float[] first, float[] second, float[] seen) {
    double gain = gain(plane, first, second, seen);
    double better = 0;
    double all = 0;
    for (int top = RADIUS; top + TILE + RADIUS < plane.height(); top += STEP) {
      for (int left = RADIUS; left + TILE + RADIUS < plane.width(); left += STEP) {
        if (plane.isFree(left, top) && differ(plane, first, second, left, top)) {
          double toFirst = plane.difference(seen, first, FADED * gain, BOLD * gain, left, top);
          double toSecond = plane.difference(seen, second, FADED * gain, BOLD * gain, left, top);
          better += toFirst - toSecond;
          all += Math.max(toFirst, toSecond);
        }
      }
    }
    return all == 0 ? 0 : better / all;
  }

  private static boolean differ(Plane plane, float[] first, float[] second, int left, int top) {
    double energy = Math.max(plane.energy(first, left, top), plane.energy(second, left, top));
    return energy > BLANK
        && plane.differs(first, second, DIFFERS * energy, left, top)
        && plane.differs(second, first, DIFFERS * energy, left, top);
  }

  /** The picture's contrast against the forms', where both have print. */
  private static double gain(Plane plane, float[] first, float[] second, float[] seen) {
    double both = 0;
    double one = 1e-6;
    for (int i = 0; i < seen.length; i++) {
      double print = plane.free()[i] == -1 ? Math.min(first[i], second[i]) : 0;
      if (print > 0) {
        both += print * seen[i];
        one += print * print;
      }
    }
    return Math.max(0.1, both / one);
  }
}
