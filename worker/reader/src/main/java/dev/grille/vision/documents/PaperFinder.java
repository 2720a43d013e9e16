package dev.grille.vision.documents;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds quadrilaterals in a picture that may be cards or sheets of paper: areas of another
 * brightness or colour than what they lie on, and areas within closed edges.
 */
final class PaperFinder {
  /** To which the longer side is brought, in pixels: a card's edges are straight at that size. */
  private static final double SIZE = 900;

  /** Of the picture's area, at least. */
  private static final double SMALLEST = 0.004;

  /** Of the picture's area, at most: beyond that the picture is the document. */
  private static final double LARGEST = 0.97;

  /**
   * Hysteresis limits of edges, 8-bit gradients by Sobel's operator: white paper on white paper
   * differs by its shadow alone, and by weaker edges many a sheet is joined with what lies beside
   * it. Of 447 cards and sheets in 96 drawn pictures with several, 0.884 are among the candidates
   * by the two stronger pairs alone, 0.944 by the next one, too, and 0.953 by all four.
   */
  private static final double[][] EDGES = {{5, 15}, {8, 24}, {20, 60}, {50, 150}};

  /** Share of its hull that an area fills. */
  private static final double SOLID = 0.75;

  /** Difference of colours between paper and what it lies on, in units of 8-bit CIE Lab. */
  private static final double OTHER = 7;

  /** What a step e times as large weighs against sides on edges, from 0 to 1. */
  private static final double STEP = 0.1;

  /** What an area e times as large does. */
  private static final double OUTER = 0.2;

  /** Of two quadrilaterals that are one, what they have in common against both. */
  private static final double SAME = 0.85;

  /**
   * A candidate.
   *
   * @param quad in pixels of the picture; the first corner is the upper left one, as the picture
   *     lies
   * @param quality how much of its sides lies on edges, 0 to 1
   * @param step how much the ground beyond its sides differs in colour, in units of 8-bit CIE Lab
   * @param area in pixels
   */
  record Paper(Quad quad, double quality, double step, double area) {
    /** Whether it lies on something else; a frame is printed on the same paper. */
    boolean isSheet() {
      return step >= OTHER;
    }

    /** Whether it is likelier to be a sheet than another, with which it shares most of its area. */
    boolean beats(Paper other) {
      return isSheet() == other.isSheet() ? likelihood() > other.likelihood() : isSheet();
    }

    /**
     * Sides on edges; of those that are as good the ones where more of the colour changes, as it
     * does less at frames, shadows and holders, and the outer ones, since sheets have bands and
     * frames within them.
     */
    private double likelihood() {
      return quality + STEP * Math.log(Math.max(1, step)) + OUTER * Math.log(area);
    }
  }

  /** Quadrilaterals that are settled, the largest of them: one takes some milliseconds. */
  private static final int MOST = 300;

  private PaperFinder() {}

  /**
   * The candidates, the largest first; they may lie within each other.
   *
   * @param picture 8-bit BGR
   */
  static List<Paper> find(Mat picture) {
    try (MatScope scope = new MatScope()) {
      double scale = Math.min(1, SIZE / Math.max(picture.cols(), picture.rows()));
      Mat small = Pixels.scaled(picture, scale, Imgproc.INTER_AREA, scope);
      Mat smooth = scope.mat();
      Imgproc.medianBlur(small, smooth, 5);
      List<Quad> quads = new ArrayList<>();
      List<Mat> masks = masks(smooth, scope);
      for (Mat mask : masks) {
        quads(mask, quads);
      }
      SidesOnEdges edges = new SidesOnEdges(smooth);
      quads.removeIf(quad -> !Corners.isPlausible(quad) || !edges.hold(quad));
      if (quads.size() > MOST) {
        quads.sort(
            Comparator.comparingDouble((Quad quad) -> Corners.area(quad.corners())).reversed());
        quads.subList(MOST, quads.size()).clear();
      }
      double shift = (1 / scale - 1) / 2;
      return merged(edges, quads).stream()
          .map(
              p ->
                  new Paper(
                      scaled(p.quad(), 1 / scale, shift),
                      p.quality(),
                      p.step(),
                      p.area() / scale / scale))
          .sorted(Comparator.comparingDouble(Paper::area).reversed())
          .toList();
    }
  }

  private static List<Mat> masks(Mat smooth, MatScope scope) {
    List<Mat> masks = new ArrayList<>();
    List<Mat> channels = new ArrayList<>();
    Mat lab = scope.mat();
    Imgproc.cvtColor(smooth, lab, Imgproc.COLOR_BGR2Lab);
    Core.split(lab, channels);
    Mat hsv = scope.mat();
    Imgproc.cvtColor(smooth, hsv, Imgproc.COLOR_BGR2HSV);
    Mat saturation = scope.mat();
    Core.extractChannel(hsv, saturation, 1);
    channels.add(saturation);
    Mat closing = scope.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(9, 9)));
    for (Mat channel : channels) {
      scope.own(channel);
      Mat mask = scope.mat();
      Imgproc.threshold(channel, mask, 0, 255, Imgproc.THRESH_BINARY | Imgproc.THRESH_OTSU);
      Imgproc.morphologyEx(mask, mask, Imgproc.MORPH_CLOSE, closing);
      masks.add(mask);
      Mat other = scope.mat();
      Core.bitwise_not(mask, other);
      masks.add(other);
    }
    for (double[] limits : EDGES) {
      Mat edges = scope.mat();
      for (int i = 0; i < 3; i++) {
        Mat own = scope.mat();
        Imgproc.Canny(channels.get(i), own, limits[0], limits[1]);
        if (i == 0) {
          own.copyTo(edges);
        } else {
          Core.bitwise_or(edges, own, edges);
        }
      }
      Mat thick = scope.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3)));
      Imgproc.dilate(edges, edges, thick);
      masks.add(edges);
    }
    return masks;
  }

  private static void quads(Mat mask, List<Quad> quads) {
    try (MatScope scope = new MatScope()) {
      List<MatOfPoint> contours = new ArrayList<>();
      Imgproc.findContours(
          mask, contours, scope.mat(), Imgproc.RETR_LIST, Imgproc.CHAIN_APPROX_SIMPLE);
      double whole = mask.total();
      for (MatOfPoint contour : contours) {
        scope.own(contour);
        double area = Math.abs(Imgproc.contourArea(contour));
        Point[] hull = area < SMALLEST * whole / 2 ? new Point[0] : hull(contour);
        double hullArea = area(hull);
        if (hullArea < SMALLEST * whole || hullArea > LARGEST * whole || area < SOLID * hullArea) {
          continue;
        }
        Quad quad = HullQuad.of(hull, hullArea);
        if (quad != null) {
          quads.add(quad);
        }
      }
    }
  }

  private static Point[] hull(MatOfPoint contour) {
    try (MatScope scope = new MatScope()) {
      MatOfInt indices = new MatOfInt();
      scope.own(indices);
      Imgproc.convexHull(contour, indices);
      org.opencv.core.Point[] points = contour.toArray();
      return Arrays.stream(indices.toArray())
          .mapToObj(i -> new Point(points[i].x, points[i].y))
          .toArray(Point[]::new);
    }
  }

  private static List<Paper> merged(SidesOnEdges edges, List<Quad> quads) {
    List<Paper> merged = new ArrayList<>();
    for (Quad rough : quads) {
      Quad quad = edges.settled(rough);
      add(paper(edges, quad), merged);
      for (int side = 0; side < 4; side++) {
        edges.widened(quad, side).ifPresent(wide -> add(paper(edges, wide), merged));
      }
    }
    return merged;
  }

  private static Paper paper(SidesOnEdges edges, Quad quad) {
    return new Paper(quad, edges.quality(quad), edges.step(quad), Corners.area(quad.corners()));
  }

  /** Adds a candidate, or puts it in the place of one that is the same and less likely. */
  private static void add(Paper paper, List<Paper> merged) {
    for (int i = 0; i < merged.size(); i++) {
      Paper other = merged.get(i);
      double common = Corners.common(paper.quad().corners(), other.quad().corners());
      if (common >= SAME * (paper.area() + other.area() - common)) {
        if (paper.beats(other)) {
          merged.set(i, paper);
        }
        return;
      }
    }
    merged.add(paper);
  }

  private static double area(Point[] polygon) {
    return Corners.area(Arrays.asList(polygon));
  }

  private static Quad scaled(Quad quad, double by, double shift) {
    List<Point> corners =
        quad.corners().stream()
            .map(p -> new Point(p.x() * by + shift, p.y() * by + shift))
            .toList();
    return new Quad(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
  }
}
