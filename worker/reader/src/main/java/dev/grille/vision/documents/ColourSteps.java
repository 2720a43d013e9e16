package dev.grille.vision.documents;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.pixels.Pixels;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.opencv.core.Mat;

/** How much colours differ within and beyond the sides of a quadrilateral. */
final class ColourSteps {
  /** Places along a side that are looked at; not those at its ends, where cards are round. */
  private static final int PLACES = 80;

  /** Beside a side, against the shorter side, where both colours are looked at. */
  private static final double BESIDE = 0.025;

  /** The same at least, in pixels: edges are as soft. */
  private static final double LEAST_BESIDE = 4;

  private final byte[] colours;
  private final int width;
  private final int height;

  /**
   * Of a picture.
   *
   * @param lab 8-bit CIE Lab
   */
  ColourSteps(Mat lab) {
    colours = Pixels.bytes(lab);
    width = lab.cols();
    height = lab.rows();
  }

  /**
   * How much the ground beyond the sides differs in colour from what is within: the third largest
   * difference of the four sides, in units of 8-bit CIE Lab.
   */
  double step(Quad quad) {
    double reach = reach(quad);
    return IntStream.range(0, 4).mapToDouble(side -> step(quad, side, reach)).sorted().toArray()[1];
  }

  /**
   * The same of one side.
   *
   * @param side from 0, that from the first corner to the second
   */
  double step(Quad quad, int side) {
    return step(quad, side, reach(quad));
  }

  /** How far beside a side colours are looked at, in pixels. */
  private static double reach(Quad quad) {
    return Math.max(LEAST_BESIDE, BESIDE * Arrays.stream(Corners.sides(quad)).min().orElse(0));
  }

  /** Corners run clockwise, so that what is within lies to the right of each side. */
  private double step(Quad quad, int side, double reach) {
    Point from = quad.corners().get(side);
    Point to = quad.corners().get((side + 1) % 4);
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    double nx = -(to.y() - from.y()) / length * reach;
    double ny = (to.x() - from.x()) / length * reach;
    double[] difference = new double[3];
    int seen = 0;
    for (int i = PLACES / 8; i < PLACES * 7 / 8; i++) {
      double along = (i + 0.5) / PLACES;
      double x = from.x() + along * (to.x() - from.x());
      double y = from.y() + along * (to.y() - from.y());
      int inner = at(x + nx, y + ny);
      int outer = at(x - nx, y - ny);
      if (inner >= 0 && outer >= 0) {
        seen++;
        for (int c = 0; c < 3; c++) {
          difference[c] += (colours[3 * inner + c] & 0xff) - (colours[3 * outer + c] & 0xff);
        }
      }
    }
    double square = 0;
    for (double each : difference) {
      square += each * each;
    }
    return seen == 0 ? 0 : Math.sqrt(square) / seen;
  }

  private int at(double x, double y) {
    int column = (int) Math.round(x);
    int row = (int) Math.round(y);
    boolean within = column >= 0 && row >= 0 && column < width && row < height;
    return within ? row * width + column : -1;
  }
}
