package dev.grille.vision.pages;

import dev.grille.vision.text.Writing;

/**
 * Two neighbours in a line.
 *
 * @param before the one on the left
 * @param after the one on the right
 * @param width of the white between them, in heights of the line's ink
 * @param distance of their middles, in pixels of the crop
 * @param seen whether the recogniser saw a space
 * @param number whether it lies behind a point within a number
 */
record Gap(
    String before, String after, double width, double distance, boolean seen, boolean number) {
  Gap withBefore(String other) {
    return new Gap(other, after, width, distance, seen, number);
  }

  Gap withAfter(String other) {
    return new Gap(before, other, width, distance, seen, number);
  }

  boolean isLatin() {
    return !isWide(before) && !isWide(after);
  }

  boolean isWide() {
    return isMark(before)
        || isMark(after)
        || (isWide(before) && (isWide(after) || isQuote(after)))
        || (isQuote(before) && isWide(after));
  }

  /** Marks of full width have white of their own. */
  private static boolean isMark(String character) {
    return Writing.isWidePunctuation(character.codePointAt(0));
  }

  /** Quotes are as wide as what they enclose. */
  private static boolean isQuote(String character) {
    return "“”‘’".contains(character);
  }

  boolean isTight() {
    int left = before.codePointBefore(before.length());
    int right = after.codePointAt(0);
    boolean digits = Character.isDigit(left) && Character.isDigit(right);
    return digits
        || isJoint(right)
        || (isJoint(left) && !Character.isLetter(right))
        || "([/".indexOf(left) >= 0
        || ")]/".indexOf(right) >= 0;
  }

  /** Whether its width alone may tell of a space: between letters and at no mark. */
  boolean mayBeTold() {
    return isLatin() && !isTight() && !isNone();
  }

  /** Before a mark that never stands by itself, or behind a point within a number. */
  boolean isNone() {
    return number || ".,;:!?%)]".indexOf(after.codePointAt(0)) >= 0;
  }

  /** Behind a mark after which prose has a space, before a word. */
  boolean endsClause() {
    return ".,;:!?)".indexOf(before.codePointBefore(before.length())) >= 0
        && Character.isLetter(after.codePointAt(0));
  }

  private static boolean isJoint(int c) {
    return ".,:-".indexOf(c) >= 0;
  }

  private static boolean isWide(String character) {
    int c = character.codePointAt(0);
    return Writing.isHan(c) || Writing.isWidePunctuation(c);
  }
}
