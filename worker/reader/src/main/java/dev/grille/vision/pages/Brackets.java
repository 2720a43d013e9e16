package dev.grille.vision.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells brackets of full width from those of half: the recogniser writes either for both, and mixes
 * them in one pair. Those of full width have white of their own towards what they enclose; behind
 * those of half width a space is a space.
 */
final class Brackets {
  private static final String OPENING = "(（";
  private static final String CLOSING = ")）";

  /**
   * White between a bracket and what it encloses, in heights of the line's ink, from which it may
   * be the bracket's own: on drawn pages up to 0.10 in pairs of half width, from 0.13 in others.
   */
  private static final double OWN_WHITE = 0.1;

  /**
   * White on a bracket's other side, against that within: of full width it has up to 6.2 times as
   * much there on drawn pages, a space behind half width makes it 7.7 and more.
   */
  private static final double SPACE = 7;

  /** White on its other side that one of full width has at least, in heights of the ink. */
  private static final double OUTSIDE = 0.3;

  private Brackets() {}

  /**
   * The gaps of a line between brackets as they are set. A bracket without its partner stays as it
   * was read.
   *
   * @param gaps all of a line, in order
   */
  static List<Gap> settled(List<Gap> gaps) {
    List<Gap> settled = new ArrayList<>(gaps);
    int open = -1;
    for (int i = 0; i < gaps.size(); i++) {
      Gap gap = gaps.get(i);
      if (OPENING.contains(gap.before())) {
        open = i;
      }
      if (open >= 0 && CLOSING.contains(gap.after())) {
        boolean half = isHalf(gaps, open, i);
        put(settled, open, half ? "(" : "（");
        put(settled, i + 1, half ? ")" : "）");
        open = -1;
      }
    }
    return settled;
  }

  /**
   * Whether a pair is of half width.
   *
   * @param first the gap behind the opening one
   * @param last the gap before the closing one
   */
  private static boolean isHalf(List<Gap> gaps, int first, int last) {
    double within = (gaps.get(first).width() + gaps.get(last).width()) / 2;
    double before = first > 0 ? gaps.get(first - 1).width() : 0;
    double behind = last + 1 < gaps.size() ? gaps.get(last + 1).width() : 0;
    double outside = Math.max(before, behind);
    boolean alone = first == 0 && last + 1 == gaps.size();
    return within < OWN_WHITE || (!alone && (outside < OUTSIDE || outside >= SPACE * within));
  }

  /** Puts a character into the gaps on its left and right. */
  private static void put(List<Gap> gaps, int character, String text) {
    if (character > 0) {
      gaps.set(character - 1, gaps.get(character - 1).withAfter(text));
    }
    if (character < gaps.size()) {
      gaps.set(character, gaps.get(character).withBefore(text));
    }
  }
}
