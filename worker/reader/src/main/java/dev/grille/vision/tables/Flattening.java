package dev.grille.vision.tables;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.LinearSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * From a page as it was photographed, slanted or bent, to one whose rows lie level and whose
 * columns stand upright, and back: each axis is moved by a polynomial of third degree, which is
 * what a sheet that is bent one way and seen at an angle needs. In pixels; both pages are of one
 * size and scale.
 *
 * @param centreX about which coordinates are taken, in pixels
 * @param centreY the same
 * @param unit in which they are taken, in pixels
 * @param across coefficients of what moves a place up or down, by {@link #terms}
 * @param along of what moves it left or right, by the terms of the axes exchanged
 */
record Flattening(double centreX, double centreY, double unit, double[] across, double[] along) {
  private static final int TERMS = 6;

  /** Rounds in which chains that fit badly lose their say. */
  private static final int ROUNDS = 4;

  /**
   * What holds terms that chains tell badly: the square of what a place of a line of text is known
   * by, 1.5 pixels of 1,000, against that of what sheets have: a fifth of their size for slants, a
   * twentieth for bends and what perspective does, less for the rest.
   */
  private static final double[] RIDGE = {6e-5, 9e-4, 9e-4, 3e-3, 3e-3, 3e-3};

  /** Rounds after which a place is found to a hundredth of a pixel where axes move gently. */
  private static final int INVERSION = 12;

  /**
   * Places along what is level, or upright, on the flat page.
   *
   * @param weight of each of its points
   */
  record Chain(List<Point> points, double weight) {
    Chain {
      points = List.copyOf(points);
    }
  }

  /**
   * Turns a page that is seen straight from above.
   *
   * @param skew in degrees clockwise
   */
  static Flattening turned(int width, int height, double skew) {
    Flattening none = none(width, height);
    double tangent = Math.tan(Math.toRadians(skew));
    none.across[0] = -tangent;
    none.along[0] = tangent;
    return none;
  }

  /** Moves nothing. */
  static Flattening none(int width, int height) {
    return new Flattening(
        (width - 1) / 2.0,
        (height - 1) / 2.0,
        Math.max(width, height),
        new double[TERMS],
        new double[TERMS]);
  }

  /**
   * The one that levels these chains, by least squares; this one tells those that have nothing to
   * do with it.
   *
   * @param level chains that run rightwards
   * @param upright chains that run downwards; where there are none the page is taken to be seen
   *     straight from above
   */
  Flattening fitted(List<Chain> level, List<Chain> upright) {
    double[] fittedAcross = fit(level, false, across);
    double[] fittedAlong = fit(upright, true, along);
    if (upright.isEmpty()) {
      fittedAlong[0] = -fittedAcross[0];
    }
    return new Flattening(centreX, centreY, unit, fittedAcross, fittedAlong);
  }

  /** With columns that lean, and do so more or less from one side of the page to the other. */
  Flattening leaning(double lean, double converging) {
    double[] leant = along.clone();
    leant[0] += lean;
    leant[2] += converging;
    return new Flattening(centreX, centreY, unit, across, leant);
  }

  private double[] fit(List<Chain> chains, boolean swapped, double[] about) {
    double[] found = about.clone();
    double[] says = chains.stream().mapToDouble(Chain::weight).toArray();
    reweight(chains, swapped, found, says);
    for (int round = 0; round < ROUNDS && !chains.isEmpty(); round++) {
      double[][] system = new double[TERMS][TERMS + 1];
      for (int i = 0; i < chains.size(); i++) {
        double[][] rows = centred(chains.get(i), swapped);
        for (double[] row : rows) {
          for (int a = 0; a < TERMS; a++) {
            for (int b = 0; b <= TERMS; b++) {
              system[a][b] += says[i] * row[a] * row[b];
            }
          }
        }
      }
      for (int a = 0; a < TERMS; a++) {
        system[a][a] += RIDGE[a];
      }
      found = LinearSystem.solve(system);
      reweight(chains, swapped, found, says);
    }
    return found;
  }

  /** A chain that strays by more than most do is no rule and no line of this page. */
  private void reweight(List<Chain> chains, boolean swapped, double[] found, double[] says) {
    double[] strays = new double[chains.size()];
    for (int i = 0; i < strays.length; i++) {
      double sum = 0;
      double[][] rows = centred(chains.get(i), swapped);
      for (double[] row : rows) {
        double off = row[TERMS];
        for (int a = 0; a < TERMS; a++) {
          off -= found[a] * row[a];
        }
        sum += off * off;
      }
      strays[i] = Math.sqrt(sum / Math.max(1, rows.length));
    }
    if (strays.length == 0) {
      return;
    }
    double[] sorted = strays.clone();
    Arrays.sort(sorted);
    double usual = Math.max(0.3 / unit, sorted[sorted.length / 2]);
    for (int i = 0; i < strays.length; i++) {
      double share = strays[i] / (3 * usual);
      says[i] = chains.get(i).weight() / (1 + share * share * share * share);
    }
  }

  /** A row for each point: its terms without the chain's mean, and how far it lies off it. */
  private double[][] centred(Chain chain, boolean swapped) {
    int count = chain.points().size();
    double[][] rows = new double[count][TERMS + 1];
    double[] mean = new double[TERMS + 1];
    for (int i = 0; i < count; i++) {
      Point point = chain.points().get(i);
      double x = (point.x() - centreX) / unit;
      double y = (point.y() - centreY) / unit;
      double[] terms = swapped ? terms(y, x) : terms(x, y);
      System.arraycopy(terms, 0, rows[i], 0, TERMS);
      rows[i][TERMS] = swapped ? -x : -y;
      for (int a = 0; a <= TERMS; a++) {
        mean[a] += rows[i][a] / count;
      }
    }
    for (double[] row : rows) {
      for (int a = 0; a <= TERMS; a++) {
        row[a] -= mean[a];
      }
    }
    return rows;
  }

  /** What can bend a line that runs along the first axis; without what moves it as a whole. */
  private static double[] terms(double x, double y) {
    return new double[] {x, x * x, x * y, x * x * x, x * x * y, x * y * y};
  }

  private static double moved(double[] by, double x, double y) {
    double sum = 0;
    double[] terms = terms(x, y);
    for (int i = 0; i < TERMS; i++) {
      sum += by[i] * terms[i];
    }
    return sum;
  }

  /** Where a place of the page lies on the flat one. */
  Point flat(Point page) {
    double x = (page.x() - centreX) / unit;
    double y = (page.y() - centreY) / unit;
    return new Point(page.x() + unit * moved(along, y, x), page.y() + unit * moved(across, x, y));
  }

  /** Where a place of the flat page lies on the page. */
  Point page(Point flat) {
    double x = flat.x();
    double y = flat.y();
    for (int i = 0; i < INVERSION; i++) {
      double byX = (x - centreX) / unit;
      double byY = (y - centreY) / unit;
      x = flat.x() - unit * moved(along, byY, byX);
      y = flat.y() - unit * moved(across, byX, byY);
    }
    return new Point(x, y);
  }

  /** A quadrilateral of the flat page on the page. */
  Quad page(Quad flat) {
    return new Quad(
        page(flat.upperLeft()),
        page(flat.upperRight()),
        page(flat.lowerRight()),
        page(flat.lowerLeft()));
  }

  /** The farthest that it moves a place of a page of this size, in pixels. */
  double farthest(int width, int height) {
    List<Double> moves = new ArrayList<>();
    for (int i = 0; i <= 4; i++) {
      for (int j = 0; j <= 4; j++) {
        Point at = new Point(width * i / 4.0, height * j / 4.0);
        Point to = flat(at);
        moves.add(Math.hypot(to.x() - at.x(), to.y() - at.y()));
      }
    }
    return moves.stream().max(Comparator.naturalOrder()).orElse(0.0);
  }
}
