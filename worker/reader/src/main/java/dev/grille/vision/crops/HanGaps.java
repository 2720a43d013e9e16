package dev.grille.vision.crops;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gaps that make a space between Han characters and others, in heights of the line.
 *
 * @param behind a Han character
 * @param before one
 */
record HanGaps(double behind, double before) {
  private static final double UNKNOWN = 0.34;

  /** Where the template's own value has a space. */
  private static final double LIKELY = 0.28;

  /** Where it has none. */
  private static final double UNLIKELY = 0.46;

  /** By how much a space beside a Han character is wider than the gaps that the line has. */
  private static final double SET_OFF = 0.16;

  private static final Pattern BEHIND = Pattern.compile("\\p{IsHan}( ?)[0-9A-Za-z]");
  private static final Pattern BEFORE = Pattern.compile("[0-9A-Za-z]( ?)\\p{IsHan}");

  /** By what the template's own value shows. */
  static HanGaps of(String known) {
    return new HanGaps(gap(BEHIND, known), gap(BEFORE, known));
  }

  /**
   * Above which a gap is a space.
   *
   * @param isBehind a Han character, or else before one
   * @param usual the gap that most characters of the line have
   */
  double wanted(boolean isBehind, double usual) {
    return Math.max(isBehind ? behind : before, usual + SET_OFF);
  }

  private static double gap(Pattern border, String known) {
    Matcher found = border.matcher(known);
    double gap = UNKNOWN;
    while (found.find()) {
      if (!found.group(1).isEmpty()) {
        return LIKELY;
      }
      gap = UNLIKELY;
    }
    return gap;
  }
}
