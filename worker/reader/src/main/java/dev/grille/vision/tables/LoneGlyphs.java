package dev.grille.vision.tables;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pages.TextRegion;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Characters that stand alone in a column, such as the numbers of rows. A detector of text lines
 * passes over most of them, and with them over the column; that several stand below each other
 * beside text tells them from specks and from parts of stamps.
 *
 * @param page 8-bit BGR, flat, without rules; stays the caller's
 * @param letter height of its letters, in pixels
 */
record LoneGlyphs(Mat page, double letter) {
  /** Brightness of ink against what is around it, at most: shadows are paler than that. */
  private static final double DARK = 0.75;

  /** Height of a character that may be one of them, against the letters' height. */
  private static final double LOWEST = 0.6;

  private static final double HIGHEST = 1.6;

  /** Width of two characters, against the letters' height. */
  private static final double WIDEST = 2.5;

  /** Between the two characters of one number. */
  private static final double WITHIN = 0.4;

  /** Between one of them and text, and other ink: what a desk is woven of stands closer. */
  private static final double AROUND = 0.5;

  private static final double FREE = 2;

  /** Between one of them and a rule between columns, at least. */
  private static final double TOUCHING = 0.15;

  /** The smallest ink that counts, against the letters' height. */
  private static final double INK = 0.2;

  /** How far the places of those in a column lie from each other. */
  private static final double TOGETHER = 0.35;

  /** Of one column, at least. */
  private static final int COLUMN = 3;

  /** How far above or below text in its row one may stand, and how far beside it. */
  private static final double ROW = 1.2;

  private static final double BESIDE = 20;

  /** Brightness of a sheet in shadow, against that of its other parts: a dark desk has less. */
  private static final double SHADOW = 0.5;

  /** Pieces of ink beside text, more of which are a pattern and no print. */
  private static final int MOST = 5000;

  /**
   * Those that no piece of text covers.
   *
   * @param rules of the page
   */
  List<TextPiece> beside(List<TextPiece> pieces, List<Rule> rules) {
    if (pieces.isEmpty()) {
      return List.of();
    }
    List<Box> texts = pieces.stream().map(TextPiece::box).toList();
    List<Box> beside = inkBeside(texts);
    if (beside.size() > MOST) {
      return List.of();
    }
    List<Box> ink = joined(beside);
    List<Box> free = new ArrayList<>();
    for (Box box : ink) {
      Box near = box.grow(AROUND * letter, 0);
      Box far = box.grow(FREE * letter, 0);
      boolean isGlyph =
          box.height() >= LOWEST * letter
              && box.height() <= HIGHEST * letter
              && box.width() <= WIDEST * letter;
      if (isGlyph
          && texts.stream().noneMatch(text -> text.intersect(near).area() > 0)
          && rules.stream().noneMatch(rule -> touches(rule, box))
          && ink.stream().noneMatch(other -> other != box && other.intersect(far).area() > 0)) {
        free.add(box);
      }
    }
    List<Box> narrow = new ArrayList<>(free);
    texts.stream().filter(text -> text.width() <= WIDEST * letter).forEach(narrow::add);
    return free.stream().filter(box -> isInColumn(box, narrow)).map(LoneGlyphs::piece).toList();
  }

  private boolean isInRow(Box text, Box glyph) {
    double apart = Math.max(text.left() - glyph.right(), glyph.left() - text.right());
    return Math.abs(text.centreY() - glyph.centreY()) <= ROW * letter && apart <= BESIDE * letter;
  }

  /** Whether it may be what is left of an upright rule, or of a sheet's edge. */
  private boolean touches(Rule rule, Box box) {
    double near = rule.thickness() / 2 + TOUCHING * letter;
    return !rule.level()
        && rule.within(box.top(), box.bottom()) > 0
        && rule.at() >= box.left() - near
        && rule.at() <= box.right() + near;
  }

  private boolean isInColumn(Box box, List<Box> narrow) {
    long left = narrow.stream().filter(o -> near(o.left(), box.left())).count();
    long right = narrow.stream().filter(o -> near(o.right(), box.right())).count();
    long middle = narrow.stream().filter(o -> near(o.centreX(), box.centreX())).count();
    return Math.max(middle, Math.max(left, right)) >= COLUMN;
  }

  private boolean near(double one, double other) {
    return Math.abs(one - other) <= TOGETHER * letter;
  }

  private static TextPiece piece(Box box) {
    TextRegion region =
        new TextRegion(box.centreX(), box.centreY(), box.width(), box.height(), 0, 1);
    return new TextPiece(region, region);
  }

  /** Boxes side by side that are one number. */
  private List<Box> joined(List<Box> boxes) {
    List<Box> sorted = new ArrayList<>(boxes);
    sorted.sort(Comparator.comparingDouble(Box::left));
    List<Box> joined = new ArrayList<>();
    for (Box box : sorted) {
      int i = joined.size() - 1;
      while (i >= 0 && !isOneNumber(joined.get(i), box)) {
        boolean isFar = box.left() - joined.get(i).left() > 2 * WIDEST * letter;
        i = isFar ? -1 : i - 1;
      }
      if (i < 0) {
        joined.add(box);
      } else {
        joined.set(i, joined.get(i).union(box));
      }
    }
    return joined;
  }

  private boolean isOneNumber(Box before, Box box) {
    return box.left() - before.right() <= WITHIN * letter
        && box.left() - before.left() <= 2 * WIDEST * letter
        && Math.abs(before.bottom() - box.bottom()) <= WITHIN * letter;
  }

  /** Ink in the rows of texts, as far as it is no pattern. */
  private List<Box> inkBeside(List<Box> texts) {
    try (MatScope scope = new MatScope()) {
      Mat stats = scope.mat();
      Mat grey = scope.mat();
      Imgproc.cvtColor(page, grey, Imgproc.COLOR_BGR2GRAY);
      Mat paper = paper(grey, scope);
      double[] light = texts.stream().mapToDouble(text -> light(paper, text)).toArray();
      int count =
          Imgproc.connectedComponentsWithStats(
              dark(grey, paper, scope), scope.mat(), stats, scope.mat(), 8, CvType.CV_32S);
      List<Box> ink = new ArrayList<>();
      // One by one: of a picture of noise there are millions.
      int[] stat = new int[5];
      for (int i = 1; i < count && ink.size() <= MOST; i++) {
        stats.get(i, 0, stat);
        Box box = new Box(stat[0], stat[1], stat[0] + stat[2], stat[1] + stat[3]);
        boolean isSpeck = Math.max(stat[2], stat[3]) < INK * letter;
        double own = isSpeck ? 0 : light(paper, box);
        if (!isSpeck
            && IntStream.range(0, light.length)
                .anyMatch(at -> isInRow(texts.get(at), box) && own >= SHADOW * light[at])) {
          ink.add(box);
        }
      }
      return ink;
    }
  }

  /** The page without its ink, one channel. */
  private Mat paper(Mat grey, MatScope scope) {
    int side = (int) (2 * letter) | 1;
    Mat kernel = Pixels.square(side, scope);
    Mat paper = scope.mat();
    Imgproc.morphologyEx(grey, paper, Imgproc.MORPH_CLOSE, kernel);
    return paper;
  }

  /** Brightness of the paper in the middle of a box, 0 to 255. */
  private static double light(Mat paper, Box box) {
    int x = (int) Math.max(0, Math.min(paper.cols() - 1, box.centreX()));
    int y = (int) Math.max(0, Math.min(paper.rows() - 1, box.centreY()));
    return paper.get(y, x)[0];
  }

  private static Mat dark(Mat grey, Mat paper, MatScope scope) {
    Mat least = scope.mat();
    Core.multiply(paper, Scalar.all(DARK), least);
    Mat dark = scope.mat();
    Core.compare(grey, least, dark, Core.CMP_LT);
    return dark;
  }
}
