package dev.grille.vision.tables;

import dev.grille.vision.pixels.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/** The cells between the rules of a flat page. */
public final class RuledCells {
  /** Of a line's height at its edges that a rule may miss. */
  private static final double WITHIN = 0.1;

  private final List<Rule> rules;

  RuledCells(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Of a page without rules. */
  public static RuledCells none() {
    return new RuledCells(List.of());
  }

  /**
   * Finds them.
   *
   * @param flat 8-bit BGR, upright and seen straight from above
   * @param texts where its words stand
   * @param letter height of its letters, in pixels
   */
  public static RuledCells of(Mat flat, List<Box> texts, double letter) {
    return new RuledCells(new RuleFinder(letter).find(flat, texts));
  }

  /**
   * How many rules part two places in a line of text, each from above the line to below it.
   *
   * @param least length of a rule that counts, in heights of the line
   */
  public int between(double top, double bottom, double left, double right, double least) {
    double height = bottom - top;
    return (int)
        rules.stream()
            .filter(rule -> !rule.level() && rule.at() > left && rule.at() < right)
            .filter(rule -> rule.from() <= top + WITHIN * height)
            .filter(rule -> rule.to() >= bottom - WITHIN * height)
            .filter(rule -> rule.length() >= least * height)
            .count();
  }

  /** The cell around a place; null where a side of it has no rule. */
  public @Nullable Box around(double x, double y) {
    double left = -1;
    double top = -1;
    double right = Double.MAX_VALUE;
    double bottom = Double.MAX_VALUE;
    for (Rule rule : rules) {
      double along = rule.level() ? x : y;
      double across = rule.level() ? y : x;
      if (rule.from() > along || rule.to() < along) {
        continue;
      }
      if (rule.level() && rule.at() < across) {
        top = Math.max(top, rule.at());
      } else if (rule.level()) {
        bottom = Math.min(bottom, rule.at());
      } else if (rule.at() < across) {
        left = Math.max(left, rule.at());
      } else {
        right = Math.min(right, rule.at());
      }
    }
    boolean whole = left >= 0 && top >= 0 && right < Double.MAX_VALUE && bottom < Double.MAX_VALUE;
    return whole ? new Box(left, top, right, bottom) : null;
  }
}
