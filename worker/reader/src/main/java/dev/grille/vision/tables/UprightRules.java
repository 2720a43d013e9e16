package dev.grille.vision.tables;

import dev.grille.vision.pixels.Box;
import java.util.List;
import org.opencv.core.Mat;

/** The rules of a flat page that run downwards: what parts cells that stand side by side. */
public final class UprightRules {
  /** Of a line's height at its upper and lower edge that a rule may miss. */
  private static final double WITHIN = 0.1;

  private final List<Rule> rules;

  private UprightRules(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * Finds them.
   *
   * @param flat 8-bit BGR, upright and seen straight from above
   * @param texts where its words stand
   * @param letter height of its letters, in pixels
   */
  public static UprightRules of(Mat flat, List<Box> texts, double letter) {
    List<Rule> rules =
        new RuleFinder(letter).find(flat, texts).stream().filter(rule -> !rule.level()).toList();
    return new UprightRules(rules);
  }

  /** How many of them part two places in a line of text, from above it to below it. */
  public int between(double top, double bottom, double left, double right) {
    double within = WITHIN * (bottom - top);
    return (int)
        rules.stream()
            .filter(rule -> rule.at() > left && rule.at() < right)
            .filter(rule -> rule.from() <= top + within && rule.to() >= bottom - within)
            .count();
  }
}
