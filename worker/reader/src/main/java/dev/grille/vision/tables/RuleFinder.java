package dev.grille.vision.tables;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/**
 * Finds the ruling lines of a flat page: runs that keep clear of text, pieces of one line joined,
 * and of short ones those that reach from one rule to another.
 *
 * @param letter height of the page's letters, in pixels
 */
record RuleFinder(double letter) {
  /** Length from which a rule needs no other to lean on. */
  private static final double ALONE = 4;

  /** Between pieces of one rule that is broken, against the letters' height. */
  private static final double BROKEN = 0.8;

  /** How far beside the rule that is, in pixels: what is left of a bend. */
  private static final double BESIDE = 2.5;

  /** Length from which a rule may be a double one, in letters. */
  private static final double FRAME = 20;

  /** How far behind a rule a piece follows that has text beside it, in letters. */
  private static final double FOLLOWS = 15;

  /** Share of a straight run's length that one row has of it. */
  private static final double STRAIGHT = 0.6;

  /** What a pixel of a run counts. */
  private static final int INKED = 255;

  /** How far a rule may end before the one that it leans on, against the letters' height. */
  private static final double NEAR = 0.5;

  /**
   * The rules of a page that lies flat.
   *
   * @param texts where its words stand, read with the rules still there
   */
  List<Rule> find(Mat bgr, List<Box> texts) {
    try (MatScope scope = new MatScope()) {
      StrokesOfText strokes = new StrokesOfText(texts);
      Glare glare = Glare.of(bgr, letter, scope);
      List<Rule> rules = new ArrayList<>(joined(rules(bgr, true, strokes, scope), glare));
      Mat turned = scope.mat();
      Core.transpose(bgr, turned);
      rules.addAll(joined(rules(turned, false, strokes.transposed(), scope), glare));
      List<Rule> all = new ArrayList<>(new RuleEnds(texts, letter).settled(leaning(rules)));
      all.addAll(new BandEdges(letter).of(new ShadedBands(letter).dark(bgr), all));
      return all;
    }
  }

  /**
   * The rules that runs make: those that keep clear of text, and what lies in one line with them.
   *
   * @param bgr the page, transposed where its upright rules are looked for
   */
  private List<Rule> rules(Mat bgr, boolean level, StrokesOfText strokes, MatScope scope) {
    RuleRuns finder = new RuleRuns(letter);
    RuleRuns.Level all = finder.level(bgr, scope);
    Mat runs = all.all();
    Mat clear = new ClearRuns(letter).of(all, bgr, level, scope);
    Mat stats = scope.mat();
    int count =
        Imgproc.connectedComponentsWithStats(
            runs, scope.mat(), stats, scope.mat(), 8, CvType.CV_32S);
    List<Rule> sure = new ArrayList<>();
    List<Rule> unsure = new ArrayList<>();
    int[] stat = new int[5];
    for (int i = 1; i < count; i++) {
      stats.get(i, 0, stat);
      Course course = course(runs, stat);
      double mean = stat[4] / (double) stat[2];
      double thickness = course.straight() ? Math.min(mean, course.rows()) : mean;
      // The two lines of a frame may be seen as one; text is not as long without a break.
      double most = stat[2] >= FRAME * letter ? 2.0 * finder.thick() : finder.thick();
      // What is left of a bend or slant makes the box higher, not the rule thicker.
      boolean thin = course.straight() || stat[3] <= 2 * finder.thick() + stat[2] / 50;
      if (thickness <= most
          && thin
          && !strokes.make(all, new Rect(stat[0], stat[1], stat[2], stat[3]), course.at())) {
        Rule rule = new Rule(level, course.at(), stat[0], stat[0] + stat[2] - 1, course.rows());
        (RuleRuns.hasInk(clear, stat) ? sure : unsure).add(rule);
      }
    }
    List<Rule> rules = new ArrayList<>(sure);
    for (Rule rule : unsure) {
      if (sure.stream().anyMatch(other -> inLine(rule, other))) {
        rules.add(rule);
      }
    }
    return rules;
  }

  /**
   * Where a run lies.
   *
   * @param at middle of the rows that it fills most: strokes of letters may hang on it
   * @param rows how many these are
   * @param straight whether one row has most of it, whatever hangs on that
   */
  private record Course(double at, double rows, boolean straight) {}

  private static Course course(Mat runs, int[] stat) {
    try (MatScope scope = new MatScope()) {
      Mat part = scope.own(runs.submat(new Rect(stat[0], stat[1], stat[2], stat[3])));
      Mat counts = scope.mat();
      Core.reduce(part, counts, 1, Core.REDUCE_SUM, CvType.CV_32S);
      int[] filled = new int[stat[3]];
      counts.get(0, 0, filled);
      int most = Arrays.stream(filled).max().orElse(0);
      double sum = 0;
      int count = 0;
      for (int i = 0; i < filled.length; i++) {
        if (2 * filled[i] > most) {
          sum += i;
          count++;
        }
      }
      boolean straight = most >= STRAIGHT * INKED * stat[2];
      return new Course(stat[1] + sum / Math.max(1, count), Math.max(1, count), straight);
    }
  }

  private boolean inLine(Rule rule, Rule sure) {
    double apart = Math.max(rule.from() - sure.to(), sure.from() - rule.to());
    return Math.abs(rule.at() - sure.at()) <= BESIDE && apart <= FOLLOWS * letter;
  }

  /** Pieces that follow each other in one line, as one. */
  private List<Rule> joined(List<Rule> pieces, Glare glare) {
    List<Rule> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(Rule::from));
    List<Rule> joined = new ArrayList<>();
    for (Rule piece : sorted) {
      int before = -1;
      for (int i = 0; i < joined.size(); i++) {
        Rule other = joined.get(i);
        boolean inLine =
            Math.abs(other.at() - piece.at())
                <= Math.max(2, (other.thickness() + piece.thickness()) / 2);
        if (inLine
            && (piece.from() - other.to() <= BROKEN * letter || glare.hidesBetween(other, piece))) {
          before = i;
        }
      }
      if (before < 0) {
        joined.add(piece);
      } else {
        joined.set(before, joined(joined.get(before), piece));
      }
    }
    return joined;
  }

  private static Rule joined(Rule one, Rule other) {
    double share = one.length() / Math.max(1, one.length() + other.length());
    return new Rule(
        one.level(),
        share * one.at() + (1 - share) * other.at(),
        Math.min(one.from(), other.from()),
        Math.max(one.to(), other.to()),
        share * one.thickness() + (1 - share) * other.thickness());
  }

  /** Without short ones that do not reach from one rule to another: strokes of large print. */
  private List<Rule> leaning(List<Rule> rules) {
    List<Rule> kept = rules;
    int before = Integer.MAX_VALUE;
    while (kept.size() < before) {
      before = kept.size();
      List<Rule> all = kept;
      kept = all.stream().filter(rule -> isLong(rule) || leans(rule, all)).toList();
    }
    return kept;
  }

  private boolean isLong(Rule rule) {
    return rule.length() >= ALONE * letter;
  }

  private boolean leans(Rule rule, List<Rule> all) {
    double near = NEAR * letter;
    boolean begins = false;
    boolean ends = false;
    for (Rule other : all) {
      if (other.level() != rule.level() && rule.meets(other, near)) {
        begins |= Math.abs(other.at() - rule.from()) <= near + other.thickness();
        ends |= Math.abs(other.at() - rule.to()) <= near + other.thickness();
      }
    }
    return begins && ends;
  }
}
