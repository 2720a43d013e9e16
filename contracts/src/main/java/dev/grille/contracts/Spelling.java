package dev.grille.contracts;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which name was meant by one that nobody knows. */
public final class Spelling {
  /** One slip in so many characters is still the same name. */
  private static final int ONE_SLIP_IN = 4;

  /** Longer names are no slips of the finger; comparing takes their lengths' product. */
  private static final int LONGEST = 200;

  private Spelling() {}

  /**
   * The known name that is most like another: it differs in case and in what joins its words, or in
   * few characters. The distance is that of Damerau with each pair exchanged once (Boytsov,
   * Indexing methods for approximate dictionary searching, 2011, section 2.2).
   *
   * @return empty where none is like it, or it is known itself
   */
  public static Optional<String> nearest(String name, Collection<String> known) {
    if (known.contains(name) || name.length() > LONGEST) {
      return Optional.empty();
    }
    String bare = bare(name);
    return known.stream()
        .filter(other -> isLike(bare, bare(other)))
        .min(
            Comparator.<String>comparingInt(other -> distance(bare, bare(other)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Lengths alone tell most names apart, of which a record may have a million. */
  private static boolean isLike(String name, String known) {
    int slips = slips(known);
    return Math.abs(name.length() - known.length()) <= slips && distance(name, known) <= slips;
  }

  private static int slips(String name) {
    return name.length() < ONE_SLIP_IN ? 0 : Math.max(1, name.length() / ONE_SLIP_IN);
  }

  private static String bare(String name) {
    return name.replaceAll("[-_. ]", "").toLowerCase(Locale.ROOT);
  }

  private static int distance(String a, String b) {
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int step = Math.min(steps[i - 1][j], steps[i][j - 1]) + 1;
        step = Math.min(step, steps[i - 1][j - 1] + (same ? 0 : 1));
        boolean exchanged =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        steps[i][j] = exchanged ? Math.min(step, steps[i - 2][j - 2] + 1) : step;
      }
    }
    return steps[a.length()][b.length()];
  }
}
