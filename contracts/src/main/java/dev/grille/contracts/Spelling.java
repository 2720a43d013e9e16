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
   * few characters, neighbours that are exchanged counting once.
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
            Comparator.<String>comparingInt(other -> EditDistance.withExchanges(bare, bare(other)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Lengths alone tell most names apart, of which a record may have a million. */
  private static boolean isLike(String name, String known) {
    int slips = slips(known);
    return Math.abs(name.length() - known.length()) <= slips
        && EditDistance.withExchanges(name, known) <= slips;
  }

  private static int slips(String name) {
    return name.length() < ONE_SLIP_IN ? 0 : Math.max(1, name.length() / ONE_SLIP_IN);
  }

  private static String bare(String name) {
    return name.replaceAll("[-_. ]", "").toLowerCase(Locale.ROOT);
  }
}
