package dev.grille.vision.pages;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.TextMapper;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Rect;
import org.opencv.core.RotatedRect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Finds the regions of text in a page: maps the page, or tiles of it, and makes a rectangle of each
 * component of the map. The steps are those of differentiable binarization (Liao et al., 2020);
 * thresholds are what measured best on RapidAI's independent pictures.
 */
final class RegionFinder {
  /** Of a pixel of a line's core. */
  private static final double CORE = 0.3;

  /** Of a region on average. */
  private static final double REGION = 0.5;

  /** Cores are narrower than lines by area × this ÷ perimeter on each side. */
  private static final double UNCLIP = 1.6;

  /** Smaller cores are specks, in pixels of the map. */
  private static final double MIN_CORE = 3;

  /** Of the shorter side of what is mapped: the network was trained on pictures about so large. */
  private static final int MIN_SHORT_SIDE = 736;

  /** Of a tile: what is larger is mapped in parts, so that memory stays bounded. */
  private static final int TILE = 1600;

  /** By which tiles overlap: more than a line of text is high. */
  private static final int OVERLAP = 96;

  /** A strip more slender than this is mapped in the middle of something larger. */
  private static final double SLENDER = 8;

  private final TextMapper mapper;

  RegionFinder(TextMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Finds the regions; each is as wide as its longer side.
   *
   * @param page 8-bit BGR
   * @param longest to which the longer side is brought where it is longer, in pixels
   */
  List<TextRegion> find(Mat page, int longest) {
    try (MatScope scope = new MatScope()) {
      double scale = scale(page, longest);
      Mat scaled = page;
      if (scale != 1) {
        int how = scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR;
        scaled = Pixels.scaled(page, scale, how, scope);
      }
      Mat map = map(scaled, scope);
      double back = page.cols() / (double) scaled.cols();
      // Integers are the centres of pixels.
      double shift = (back - 1) / 2;
      return regions(map, scope).stream().map(r -> r.scaled(back, shift, shift)).toList();
    }
  }

  private static double scale(Mat page, int longest) {
    double longer = Math.max(page.cols(), page.rows());
    double shorter = Math.min(page.cols(), page.rows());
    double down = Math.min(1, longest / longer);
    double up = Math.min(MIN_SHORT_SIDE / shorter, longest / longer);
    return Math.max(down, Math.min(up, 2));
  }

  private Mat map(Mat page, MatScope scope) {
    Mat whole = scope.own(new Mat(page.rows(), page.cols(), CvType.CV_32F, Scalar.all(0)));
    for (int[] rows : spans(page.rows())) {
      for (int[] columns : spans(page.cols())) {
        try (MatScope inner = new MatScope()) {
          Rect place = new Rect(columns[0], rows[0], columns[1], rows[1]);
          Mat found = tile(inner.own(page.submat(place)), inner);
          Mat target = inner.own(whole.submat(place));
          Core.max(found, target, target);
        }
      }
    }
    return whole;
  }

  private Mat tile(Mat tile, MatScope scope) {
    int width = roomFor(tile.cols(), tile.rows());
    int height = roomFor(tile.rows(), tile.cols());
    int left = (width - tile.cols()) / 2;
    int top = (height - tile.rows()) / 2;
    Mat padded = scope.mat();
    Core.copyMakeBorder(
        tile,
        padded,
        top,
        height - tile.rows() - top,
        left,
        width - tile.cols() - left,
        Core.BORDER_REPLICATE);
    Mat map = mapper.map(padded, scope);
    return scope.own(map.submat(new Rect(left, top, tile.cols(), tile.rows())));
  }

  private static int roomFor(int side, int other) {
    int room = (int) Math.max(side, Math.ceil(other / SLENDER));
    return (room + TextMapper.MULTIPLE - 1) / TextMapper.MULTIPLE * TextMapper.MULTIPLE;
  }

  /** Beginnings and lengths of what covers a side. */
  private static List<int[]> spans(int side) {
    int count = side <= TILE ? 1 : (int) Math.ceil((side - OVERLAP) / (double) (TILE - OVERLAP));
    int length = (int) Math.ceil((side + (count - 1) * (double) OVERLAP) / count);
    List<int[]> spans = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = Math.min(i * (length - OVERLAP), side - Math.min(side, length));
      spans.add(new int[] {from, Math.min(length, side - from)});
    }
    return spans;
  }

  private static List<TextRegion> regions(Mat map, MatScope scope) {
    Mat cores = scope.mat();
    Core.compare(map, Scalar.all(CORE), cores, Core.CMP_GT);
    Mat joined = scope.mat();
    Mat square = Pixels.square(2, scope);
    Imgproc.dilate(cores, joined, square);
    List<MatOfPoint> contours = new ArrayList<>();
    Imgproc.findContours(
        joined, contours, scope.mat(), Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_SIMPLE);
    List<TextRegion> regions = new ArrayList<>();
    for (MatOfPoint contour : contours) {
      try (MatScope inner = new MatScope()) {
        inner.own(contour);
        TextRegion core = core(contour, map, inner);
        if (core.shortSide() >= MIN_CORE && core.prob() >= REGION) {
          double wider =
              core.width() * core.height() * UNCLIP / (2 * (core.width() + core.height()));
          regions.add(core.grown(wider, wider));
        }
      }
    }
    return regions;
  }

  private static TextRegion core(MatOfPoint contour, Mat map, MatScope scope) {
    MatOfPoint2f points = scope.own(new MatOfPoint2f());
    contour.convertTo(points, CvType.CV_32F);
    RotatedRect around = Imgproc.minAreaRect(points);
    Rect box = Imgproc.boundingRect(contour);
    Mat mask = mask(contour, box, scope);
    double prob = Math.min(1, Core.mean(scope.own(map.submat(box)), mask).val[0]);
    boolean lies = around.size.width >= around.size.height;
    double angle = lies ? around.angle : around.angle - 90;
    // A line has no direction yet: half a turn makes no difference.
    angle -= 180 * Math.round(angle / 180);
    TextRegion straight =
        new TextRegion(
            around.center.x,
            around.center.y,
            Math.max(around.size.width, around.size.height),
            Math.min(around.size.width, around.size.height),
            angle,
            prob);
    return BentCore.of(straight, mask, box);
  }

  /** Not 0 within a contour. */
  private static Mat mask(MatOfPoint contour, Rect box, MatScope scope) {
    Mat mask = scope.own(new Mat(box.height, box.width, CvType.CV_8U, Scalar.all(0)));
    Imgproc.drawContours(
        mask,
        List.of(contour),
        0,
        Scalar.all(255),
        Imgproc.FILLED,
        Imgproc.LINE_8,
        new Mat(),
        0,
        new org.opencv.core.Point(-box.x, -box.y));
    return mask;
  }
}
