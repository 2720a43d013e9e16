package dev.grille.contracts;

/**
 * How many characters have to be inserted, left out or exchanged to make one text another. Time and
 * memory grow with the product of their lengths.
 */
public final class EditDistance {
  private EditDistance() {}

  /** Whether an element of one sequence is an element of another, both counted from 0. */
  @FunctionalInterface
  public interface Equality {
    /** Whether the first sequence's element at i is the second's at j. */
    boolean test(int i, int j);
  }

  /** Levenshtein's distance in code points. */
  public static int levenshtein(String a, String b) {
    int[] from = a.codePoints().toArray();
    int[] to = b.codePoints().toArray();
    return table(from.length, to.length, (i, j) -> from[i] == to[j])[from.length][to.length];
  }

  /**
   * Levenshtein's distance where neighbours that are exchanged count once, each pair once at most
   * (Boytsov, Indexing methods for approximate dictionary searching, 2011, section 2.2).
   */
  public static int withExchanges(String a, String b) {
    int[] from = a.codePoints().toArray();
    int[] to = b.codePoints().toArray();
    return table(from.length, to.length, (i, j) -> from[i] == to[j], true)[from.length][to.length];
  }

  /**
   * Levenshtein's distances between all beginnings of two sequences: what an alignment is followed
   * back in.
   *
   * @return by the lengths of the two beginnings
   */
  public static int[][] table(int from, int to, Equality same) {
    return table(from, to, same, false);
  }

  private static int[][] table(int from, int to, Equality same, boolean exchanges) {
    int[][] distance = new int[from + 1][to + 1];
    for (int i = 0; i <= from; i++) {
      for (int j = 0; j <= to; j++) {
        if (i == 0 || j == 0) {
          distance[i][j] = i + j;
          continue;
        }
        int substituted = distance[i - 1][j - 1] + (same.test(i - 1, j - 1) ? 0 : 1);
        int least = Math.min(substituted, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
        if (exchanges && i > 1 && j > 1 && same.test(i - 1, j - 2) && same.test(i - 2, j - 1)) {
          least = Math.min(least, distance[i - 2][j - 2] + 1);
        }
        distance[i][j] = least;
      }
    }
    return distance;
  }
}
