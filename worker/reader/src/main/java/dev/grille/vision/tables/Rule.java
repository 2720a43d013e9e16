package dev.grille.vision.tables;

/**
 * A straight ruling line of a flat page, in pixels.
 *
 * @param level whether it runs rightwards; else it runs downwards
 * @param at its middle across: from the top where it is level, from the left where it is not
 * @param from where it begins
 * @param to where it ends
 * @param thickness across
 */
record Rule(boolean level, double at, double from, double to, double thickness) {
  Rule {
    if (!(from <= to)) {
      throw new IllegalArgumentException("a rule from " + from + " to " + to);
    }
  }

  double length() {
    return to - from;
  }

  /** How much of it lies between two places along it. */
  double within(double begin, double end) {
    return Math.max(0, Math.min(to, end) - Math.max(from, begin));
  }

  /** Whether some of it lies between two places along it. */
  boolean covers(double begin, double end) {
    return begin < to && end > from;
  }

  /** Whether the other, which runs across this one, meets it, or ends no further from it. */
  boolean meets(Rule other, double near) {
    return other.at >= from - near
        && other.at <= to + near
        && at >= other.from - near
        && at <= other.to + near;
  }
}
