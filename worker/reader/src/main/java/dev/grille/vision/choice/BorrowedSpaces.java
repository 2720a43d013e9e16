package dev.grille.vision.choice;

import dev.grille.contracts.EditDistance;
import dev.grille.vision.text.Writing;
import java.util.Arrays;

/** Spaces out of one reading for another that differs from it in few characters. */
final class BorrowedSpaces {
  /** Share of the characters in which the readings may differ. */
  private static final double MAX_DISTANCE = 0.2;

  private final int[] text;
  private final int[] other;
  private final int[][] cost;

  private BorrowedSpaces(String text, String other) {
    this.text = characters(text);
    this.other = characters(other);
    this.cost =
        EditDistance.table(
            this.text.length, this.other.length, (i, j) -> this.text[i] == this.other[j]);
  }

  /**
   * A text with the spaces of another.
   *
   * @return the text as it is where the other differs too much, or either has lines
   */
  static String of(String text, String other) {
    return text.indexOf('\n') >= 0 || other.indexOf('\n') >= 0
        ? text
        : new BorrowedSpaces(text, other).borrowed(text, other);
  }

  /**
   * A text with the spaces of both of two that are the same but for spaces; between a Han character
   * and another only those of the first.
   *
   * @return the longer one where they are not, the other where they are as long
   */
  static String joined(String one, String other) {
    int[] text = characters(one);
    if (!Arrays.equals(text, characters(other))) {
      return other.length() < one.length() ? one : other;
    }
    StringBuilder result = new StringBuilder();
    int i = 0;
    int j = 0;
    int before = ' ';
    for (int character : text) {
      int left = one.indexOf(character, i);
      int right = other.indexOf(character, j);
      String here = one.substring(i, left);
      String there = other.substring(j, right);
      boolean both = Writing.isHan(before) == Writing.isHan(character);
      result.append(here.isEmpty() && both ? there : here).appendCodePoint(character);
      before = character;
      i = left + Character.charCount(character);
      j = right + Character.charCount(character);
    }
    return result.toString();
  }

  private String borrowed(String original, String spaced) {
    int distance = cost[text.length][other.length];
    if (distance > MAX_DISTANCE * Math.max(text.length, other.length)) {
      return original;
    }
    boolean[] before = breaks(spaced);
    boolean[] mine = new boolean[text.length];
    int i = text.length;
    int j = other.length;
    while (i > 0 && j > 0) {
      int same = text[i - 1] == other[j - 1] ? 0 : 1;
      if (cost[i][j] == cost[i - 1][j - 1] + same) {
        i--;
        j--;
        mine[i] = before[j];
      } else if (cost[i][j] == cost[i - 1][j] + 1) {
        // A gap in the place of a character that the other has not is that character's.
        if (i < text.length) {
          mine[i] = false;
        }
        i--;
      } else {
        j--;
      }
    }
    StringBuilder result = new StringBuilder();
    for (int k = 0; k < text.length; k++) {
      result.append(k > 0 && mine[k] ? " " : "").appendCodePoint(text[k]);
    }
    return result.toString();
  }

  private static int[] characters(String text) {
    return text.codePoints().filter(c -> !Character.isWhitespace(c)).toArray();
  }

  /** Before which of its characters a text has a space. */
  private boolean[] breaks(String spaced) {
    boolean[] before = new boolean[other.length];
    int at = 0;
    boolean space = false;
    for (int c : spaced.codePoints().toArray()) {
      if (Character.isWhitespace(c)) {
        space = true;
      } else {
        before[at++] = space;
        space = false;
      }
    }
    return before;
  }
}
