package dev.grille.vision.documents;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Tells whether the sides of a quadrilateral run along edges of the picture. */
final class SidesOnEdges {
  /** Places along a side that are looked at. */
  private static final int PLACES = 80;

  /** Share of a side that has to lie on an edge: the rest may be covered or in the shade. */
  private static final double SIDE = 0.4;

  /** The same of all four sides. */
  private static final double ALL = 0.65;

  private static final double WEAK = 12;
  private static final double STRONG = 36;

  private final byte[] edges;
  private final int width;
  private final int height;

  /**
   * Looks at a picture.
   *
   * @param picture 8-bit BGR, smooth
   */
  SidesOnEdges(Mat picture) {
    width = picture.cols();
    height = picture.rows();
    try (MatScope scope = new MatScope()) {
      Mat lab = scope.mat();
      Imgproc.cvtColor(picture, lab, Imgproc.COLOR_BGR2Lab);
      Mat all = scope.mat();
      for (int i = 0; i < 3; i++) {
        Mat channel = scope.mat();
        Core.extractChannel(lab, channel, i);
        Mat own = scope.mat();
        Imgproc.Canny(channel, own, WEAK, STRONG);
        if (i == 0) {
          own.copyTo(all);
        } else {
          Core.bitwise_or(all, own, all);
        }
      }
      Mat near = scope.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(7, 7)));
      Imgproc.dilate(all, all, near);
      edges = Pixels.bytes(all);
    }
  }

  /** Whether enough of each side does; what lies outside the picture counts for nothing. */
  boolean hold(Quad quad) {
    List<Point> corners = quad.corners();
    double sum = 0;
    int sides = 0;
    for (int i = 0; i < 4; i++) {
      double share = share(corners.get(i), corners.get((i + 1) % 4));
      if (share < 0) {
        continue;
      }
      if (share < SIDE) {
        return false;
      }
      sum += share;
      sides++;
    }
    return sides >= 3 && sum >= ALL * sides;
  }

  /** Less than 0 where most of a side is outside the picture. */
  private double share(Point from, Point to) {
    int seen = 0;
    int on = 0;
    for (int i = 0; i < PLACES; i++) {
      double along = (i + 0.5) / PLACES;
      int x = (int) Math.round(from.x() + along * (to.x() - from.x()));
      int y = (int) Math.round(from.y() + along * (to.y() - from.y()));
      if (x >= 0 && y >= 0 && x < width && y < height) {
        seen++;
        on += edges[y * width + x] != 0 ? 1 : 0;
      }
    }
    return seen < PLACES / 3 ? -1 : on / (double) seen;
  }
}
