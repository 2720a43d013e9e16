package dev.grille.vision.tables;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pages.TextRegion;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Finds out how a page has to be flattened: by its skew, then by its rules and lines of text; and
 * where no rules tell how columns lean, by the ends of texts.
 */
final class PageFlattener {
  /** Length against height of a line of text whose course can be told. */
  static final double SLENDER = 5;

  /** Part of the height of a region that its letters take. */
  private static final double LETTERS = 0.75;

  /** Degrees off the page's skew within which a line belongs to what is to be levelled. */
  private static final double OFF = 10;

  /** Places along a chain. */
  private static final int PLACES = 12;

  /** Of a rule whose course is told, against the letters' height. */
  private static final double LONG = 4;

  /** What a place of a rule says against one of a line of text, known to a pixel or two. */
  private static final double SURER = 20;

  /** Rounds in which rows are put together of texts that lie ever more level. */
  private static final int ROUNDS = 2;

  /** Chains of columns below which nothing is known of how these lean. */
  private static final int COLUMNS = 2;

  /** How much more text has to fall together than where nothing leans. */
  private static final double BETTER = 1.15;

  /** The same where rules tell how columns lean: the grain of a desk, too, looks like rules. */
  private static final double SURELY = 1.5;

  private PageFlattener() {}

  /**
   * The flattening of a page; none where nothing has to be moved by as much as matters.
   *
   * @param letter height of its letters, in pixels
   */
  static Flattening of(Mat page, List<TextRegion> regions, double skew, double letter) {
    Flattening turned = Flattening.turned(page.cols(), page.rows(), skew);
    return of(page, regions, turned, texts(regions, skew), letter);
  }

  /**
   * The same of a page that is known to be seen straight from above, so that only rules tell how
   * its rows may be bent: few lines of text would bend what is straight.
   */
  static Flattening byRules(Mat page, List<TextRegion> regions, double letter) {
    Flattening none = Flattening.none(page.cols(), page.rows());
    return of(page, regions, none, List.of(), letter);
  }

  private static Flattening of(
      Mat page,
      List<TextRegion> regions,
      Flattening turned,
      List<Flattening.Chain> texts,
      double letter) {
    try (MatScope scope = new MatScope()) {
      Mat seen = FlatSheet.of(page, turned, scope);
      Mat letters = letters(regions, turned, seen, scope);
      RuleRuns runs = new RuleRuns(letter);
      List<Flattening.Chain> level = new ArrayList<>(texts);
      level.addAll(
          chains(outside(runs.slanted(seen, scope), letters), LONG * letter, false, turned, scope));
      Mat aside = scope.mat();
      Core.transpose(seen, aside);
      Core.transpose(letters, letters);
      List<Flattening.Chain> upright =
          chains(outside(runs.slanted(aside, scope), letters), LONG * letter, true, turned, scope);
      addLong(level, upright, page, fitted(turned, level, upright), letter);
      Flattening fitted = fitted(turned, level, upright);
      for (int round = 0; round < ROUNDS && !texts.isEmpty(); round++) {
        List<Flattening.Chain> all = new ArrayList<>(level);
        all.addAll(new RowChains(regions, letter).of(fitted));
        fitted = fitted(turned, all, upright);
      }
      double gain = upright.size() >= COLUMNS ? SURELY : BETTER;
      Flattening leant = ColumnLean.of(regions, fitted, letter, gain);
      return FlatSheet.isWorthIt(page, leant) ? leant : Flattening.none(page.cols(), page.rows());
    }
  }

  /** By these chains; too few that run downwards tell nothing. */
  private static Flattening fitted(
      Flattening turned, List<Flattening.Chain> level, List<Flattening.Chain> upright) {
    return turned.fitted(level, upright.size() >= COLUMNS ? upright : List.of());
  }

  /** Where letters stand, not 0: their strokes make runs, too, which follow no rule. */
  private static Mat letters(
      List<TextRegion> regions, Flattening turned, Mat page, MatScope scope) {
    Mat letters = scope.own(new Mat(page.rows(), page.cols(), CvType.CV_8U, Scalar.all(0)));
    for (TextRegion region : regions) {
      TextRegion inner = region.grown(0, -(1 - LETTERS) / 2 * region.height());
      Quad quad = inner.quad();
      MatOfPoint around =
          scope.own(
              new MatOfPoint(
                  at(turned.flat(quad.upperLeft())),
                  at(turned.flat(quad.upperRight())),
                  at(turned.flat(quad.lowerRight())),
                  at(turned.flat(quad.lowerLeft()))));
      Imgproc.fillConvexPoly(letters, around, Scalar.all(255));
    }
    return letters;
  }

  private static org.opencv.core.Point at(Point point) {
    return new org.opencv.core.Point(point.x(), point.y());
  }

  private static Mat outside(Mat runs, Mat letters) {
    runs.setTo(Scalar.all(0), letters);
    return runs;
  }

  private static List<Flattening.Chain> texts(List<TextRegion> regions, double skew) {
    List<Flattening.Chain> chains = new ArrayList<>();
    for (TextRegion region : regions) {
      double off = region.angle() - skew;
      if (region.width() >= SLENDER * region.height()
          && Math.abs(off - 180 * Math.round(off / 180)) < OFF) {
        chains.add(new Flattening.Chain(places(region), 1));
      }
    }
    return chains;
  }

  /**
   * Adds the long rules of a page that lies nearly flat: on one that does not, those that run close
   * to text are in pieces, or taken for letters.
   */
  private static void addLong(
      List<Flattening.Chain> level,
      List<Flattening.Chain> upright,
      Mat page,
      Flattening rough,
      double letter) {
    try (MatScope scope = new MatScope()) {
      Mat seen = FlatSheet.of(page, rough, scope);
      RuleRuns runs = new RuleRuns(letter);
      level.addAll(
          chains(runs.solid(seen, scope).runs(), RuleRuns.LONG * letter, false, rough, scope));
      Mat aside = scope.mat();
      Core.transpose(seen, aside);
      upright.addAll(
          chains(runs.solid(aside, scope).runs(), RuleRuns.LONG * letter, true, rough, scope));
    }
  }

  /** The ends and the middle of a line of text. */
  static List<Point> places(TextRegion region) {
    double cos = Math.cos(Math.toRadians(region.angle()));
    double sin = Math.sin(Math.toRadians(region.angle()));
    List<Point> places = new ArrayList<>();
    for (int i = -1; i <= 1; i++) {
      double along = i * region.width() / 2;
      double across = region.offset(along);
      places.add(
          new Point(
              region.x() + along * cos - across * sin, region.y() + along * sin + across * cos));
    }
    return places;
  }

  private static List<Flattening.Chain> chains(
      Mat runs, double least, boolean aside, Flattening rough, MatScope scope) {
    Mat labels = scope.mat();
    Mat stats = scope.mat();
    int count =
        Imgproc.connectedComponentsWithStats(runs, labels, stats, scope.mat(), 8, CvType.CV_32S);
    List<Flattening.Chain> chains = new ArrayList<>();
    int[] stat = new int[5];
    for (int i = 1; i < count; i++) {
      stats.get(i, 0, stat);
      if (stat[2] >= least && stat[3] <= stat[2] / 4) {
        Rect box = new Rect(stat[0], stat[1], stat[2], stat[3]);
        List<Point> points = new ArrayList<>();
        for (Point point : course(labels, i, box)) {
          Point flat = aside ? new Point(point.y(), point.x()) : point;
          points.add(rough.page(flat));
        }
        chains.add(new Flattening.Chain(points, SURER));
      }
    }
    return chains;
  }

  /** The middle of a component at places along it. */
  private static List<Point> course(Mat labels, int label, Rect box) {
    List<Point> points = new ArrayList<>();
    int[] column = new int[1];
    for (int i = 0; i < PLACES; i++) {
      int x = box.x + (int) Math.round((box.width - 1) * (i + 0.5) / PLACES);
      double sum = 0;
      int rows = 0;
      for (int y = box.y; y < box.y + box.height; y++) {
        labels.get(y, x, column);
        if (column[0] == label) {
          sum += y;
          rows++;
        }
      }
      if (rows > 0) {
        points.add(new Point(x, sum / rows));
      }
    }
    return points;
  }
}
