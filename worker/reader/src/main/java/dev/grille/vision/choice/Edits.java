package dev.grille.vision.choice;

import dev.grille.contracts.EditDistance;
import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.List;

/** In what one reading differs from another, place by place; white space does not count. */
final class Edits {
  private final int[] from;
  private final int[] to;
  private final int[][] ofEndings;

  private Edits(String from, String to) {
    this.from = Writing.folded(from).codePoints().toArray();
    this.to = Writing.folded(to).codePoints().toArray();
    int last = this.from.length - 1;
    int otherLast = this.to.length - 1;
    this.ofEndings =
        EditDistance.table(
            this.from.length,
            this.to.length,
            (i, j) -> this.from[last - i] == this.to[otherLast - j]);
  }

  /**
   * One place where readings differ.
   *
   * @param text the first reading with this place as the other has it
   * @param characters how many were added, left out or exchanged there
   */
  record Edit(String text, int characters) {}

  /** The places where a reading would have to change to become another. */
  static List<Edit> between(String from, String to) {
    return new Edits(from, to).places();
  }

  /** Levenshtein's distance between the endings that begin at these places. */
  private int cost(int i, int j) {
    return ofEndings[from.length - i][to.length - j];
  }

  private List<Edit> places() {
    List<Edit> places = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < from.length || j < to.length) {
      if (isSame(i, j)) {
        i++;
        j++;
        continue;
      }
      int start = i;
      int begin = j;
      while ((i < from.length || j < to.length) && !isSame(i, j)) {
        boolean exchanged =
            i < from.length && j < to.length && cost(i, j) == cost(i + 1, j + 1) + 1;
        boolean left = !exchanged && i < from.length && cost(i, j) == cost(i + 1, j) + 1;
        i += exchanged || left ? 1 : 0;
        j += left ? 0 : 1;
      }
      String text = text(from, 0, start) + text(to, begin, j) + text(from, i, from.length);
      places.add(new Edit(text, Math.max(i - start, j - begin)));
    }
    return places;
  }

  private boolean isSame(int i, int j) {
    return i < from.length && j < to.length && from[i] == to[j] && cost(i, j) == cost(i + 1, j + 1);
  }

  private static String text(int[] characters, int from, int to) {
    return new String(characters, from, to - from);
  }
}
