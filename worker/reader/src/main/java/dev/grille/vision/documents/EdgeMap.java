package dev.grille.vision.documents;

import dev.grille.contracts.Point;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Where a picture has edges that are at least so strong. */
final class EdgeMap {
  /** Places along a line that are looked at. */
  private static final int PLACES = 80;

  /** How far from an edge its pixels count as on it, as the side of a square, in pixels. */
  private static final int ON = 3;

  /** The same where a line is not known so well. */
  private static final int NEAR = 7;

  private final byte[] on;
  private final byte[] near;
  private final int width;
  private final int height;

  /**
   * Looks at edges.
   *
   * @param edges 8-bit, other than 0 on an edge
   */
  EdgeMap(Mat edges) {
    width = edges.cols();
    height = edges.rows();
    on = grown(edges, ON);
    near = grown(edges, NEAR);
  }

  private static byte[] grown(Mat edges, int size) {
    try (MatScope scope = new MatScope()) {
      Mat kernel = Pixels.square(size, scope);
      Mat grown = scope.mat();
      Imgproc.dilate(edges, grown, kernel);
      return Pixels.bytes(grown);
    }
  }

  /** Share of a line that lies on edges; less than 0 where most of it is outside the picture. */
  double on(Point from, Point to) {
    return share(on, from, to);
  }

  /** The same of a line that lies near edges. */
  double near(Point from, Point to) {
    return share(near, from, to);
  }

  private double share(byte[] edges, Point from, Point to) {
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
