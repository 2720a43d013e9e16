package dev.grille.vision.choice;

import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.List;

/** In what one reading differs from another, place by place; white space does not count. */
final class Edits {
  private final int[] from;
  private final int[] to;
  private final int[][] cost;

  private Edits(String from, String to) {
    this.from = Writing.folded(from).codePoints().toArray();
    this.to = Writing.folded(to).codePoints().toArray();
    this.cost = new int[this.from.length + 1][this.to.length + 1];
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
    Edits edits = new Edits(from, to);
    edits.align();
    return edits.places();
  }

  /** Levenshtein's distance of all endings. */
  private void align() {
    for (int i = from.length; i >= 0; i--) {
      for (int j = to.length; j >= 0; j--) {
        if (i == from.length || j == to.length) {
          cost[i][j] = from.length - i + to.length - j;
        } else {
          cost[i][j] =
              Math.min(
                  cost[i + 1][j + 1] + unlike(i, j), Math.min(cost[i + 1][j], cost[i][j + 1]) + 1);
        }
      }
    }
  }

  private int unlike(int i, int j) {
    return from[i] == to[j] ? 0 : 1;
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
            i < from.length && j < to.length && cost[i][j] == cost[i + 1][j + 1] + 1;
        boolean left = !exchanged && i < from.length && cost[i][j] == cost[i + 1][j] + 1;
        i += exchanged || left ? 1 : 0;
        j += left ? 0 : 1;
      }
      String text = text(from, 0, start) + text(to, begin, j) + text(from, i, from.length);
      places.add(new Edit(text, Math.max(i - start, j - begin)));
    }
    return places;
  }

  private boolean isSame(int i, int j) {
    return i < from.length && j < to.length && from[i] == to[j] && cost[i][j] == cost[i + 1][j + 1];
  }

  private static String text(int[] characters, int from, int to) {
    return new String(characters, from, to - from);
  }
}
