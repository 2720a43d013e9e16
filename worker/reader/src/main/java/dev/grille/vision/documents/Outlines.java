package dev.grille.vision.documents;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.documents.Gradients.Limits;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint;
import org.opencv.imgproc.Imgproc;

/**
 * Quadrilaterals around areas of another brightness or colour than what is beside them, and around
 * areas within closed edges.
 */
final class Outlines {
  /** Of the picture's area, at most: beyond that the picture is the document. */
  private static final double LARGEST = 0.97;

  /**
   * Limits of edges: white paper on white paper differs by its shadow alone, and by weaker edges
   * many a sheet is joined with what lies beside it. Of 447 cards and sheets in 96 drawn pictures
   * with several, 0.884 are among the candidates by the two stronger ones alone, 0.944 by the next
   * one, too, and 0.953 by all four, each grown to the smaller width.
   */
  private static final List<Limits> EDGES =
      List.of(new Limits(5, 15), new Limits(8, 24), new Limits(20, 60), new Limits(50, 150));

  /** Widths that edges are grown to, in pixels: by the larger one gaps are closed. */
  private static final int[] WIDTHS = {3, 7};

  /** Share of its hull that an area fills. */
  private static final double SOLID = 0.75;

  /** What is closed in areas, such as writing on paper, as the side of a square, in pixels. */
  private static final int CLOSED = 9;

  private final double smallest;
  private final List<Quad> found = new ArrayList<>();

  /**
   * Finds them.
   *
   * @param channels in which areas may differ, 8-bit
   * @param gradients by which edges are told
   * @param smallest area, in pixels
   */
  Outlines(List<Mat> channels, Gradients gradients, double smallest) {
    this.smallest = smallest;
    channels.forEach(this::areas);
    EDGES.forEach(limits -> within(gradients, limits));
  }

  List<Quad> all() {
    return List.copyOf(found);
  }

  private void areas(Mat channel) {
    try (MatScope scope = new MatScope()) {
      Mat mask = scope.mat();
      Imgproc.threshold(channel, mask, 0, 255, Imgproc.THRESH_BINARY | Imgproc.THRESH_OTSU);
      Imgproc.morphologyEx(mask, mask, Imgproc.MORPH_CLOSE, Pixels.square(CLOSED, scope));
      add(mask);
      Core.bitwise_not(mask, mask);
      add(mask);
    }
  }

  private void within(Gradients gradients, Limits limits) {
    try (MatScope scope = new MatScope()) {
      Mat edges = gradients.edges(limits, scope);
      for (int width : WIDTHS) {
        Mat thick = scope.mat();
        Imgproc.dilate(edges, thick, Pixels.square(width, scope));
        add(thick);
      }
    }
  }

  private void add(Mat mask) {
    try (MatScope scope = new MatScope()) {
      List<MatOfPoint> contours = new ArrayList<>();
      Imgproc.findContours(
          mask, contours, scope.mat(), Imgproc.RETR_LIST, Imgproc.CHAIN_APPROX_SIMPLE);
      double whole = mask.total();
      for (MatOfPoint contour : contours) {
        scope.own(contour);
        double area = Math.abs(Imgproc.contourArea(contour));
        Point[] hull = area < smallest / 2 ? new Point[0] : hull(contour);
        double hullArea = area(hull);
        if (hullArea < smallest || hullArea > LARGEST * whole || area < SOLID * hullArea) {
          continue;
        }
        Quad quad = HullQuad.of(hull, hullArea);
        if (quad != null) {
          found.add(quad);
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

  private static double area(Point[] polygon) {
    return Corners.area(Arrays.asList(polygon));
  }
}
