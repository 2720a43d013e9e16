package dev.grille.vision.tables;

import dev.grille.vision.pixels.Box;
import java.util.List;

/**
 * Where rules end: a stroke of a letter that stands close to a crossing, in line with a rule, looks
 * like more of it. Beyond the crossing such a rule would part what stands there.
 *
 * @param texts where words stand
 * @param letter height of the page's letters, in pixels
 */
record RuleEnds(List<Box> texts, double letter) {
  /** What letters add to a rule at most, in their heights: a line of them and the way to it. */
  private static final double ADDED = 3;

  /** How near to a crossing a rule ends that ends there, against the same. */
  private static final double NEAR = 0.5;

  /** How far within a word a stroke lies at least, against the same: a rule keeps clear of it. */
  private static final double WITHIN = 0.3;

  RuleEnds {
    texts = List.copyOf(texts);
  }

  /** Rules that end at their last crossing, where beyond it only letters bear them out. */
  List<Rule> settled(List<Rule> rules) {
    return rules.stream().map(rule -> settled(rule, rules)).toList();
  }

  private Rule settled(Rule rule, List<Rule> rules) {
    double first = Double.MAX_VALUE;
    double last = -Double.MAX_VALUE;
    for (Rule other : rules) {
      if (other.level() != rule.level() && rule.meets(other, NEAR * letter)) {
        first = Math.min(first, other.at());
        last = Math.max(last, other.at());
      }
    }
    double from = isOfLetters(rule, rule.from(), first) ? first : rule.from();
    double to = isOfLetters(rule, last, rule.to()) ? last : rule.to();
    return from == rule.from() && to == rule.to() || from > to
        ? rule
        : new Rule(rule.level(), rule.at(), from, to, rule.thickness());
  }

  /** Whether what lies between an end of a rule and its outermost crossing is of letters. */
  private boolean isOfLetters(Rule rule, double begin, double end) {
    double length = end - begin;
    return length > NEAR * letter
        && length <= ADDED * letter
        && texts.stream().anyMatch(text -> isThrough(rule, text, begin, end));
  }

  private boolean isThrough(Rule rule, Box text, double begin, double end) {
    double within = WITHIN * letter;
    return rule.level()
        ? rule.at() > text.top()
            && rule.at() < text.bottom()
            && text.left() < end
            && text.right() > begin
        : rule.at() > text.left() + within
            && rule.at() < text.right() - within
            && text.top() < end
            && text.bottom() > begin;
  }
}
