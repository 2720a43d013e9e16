package dev.grille.reader;

import java.util.List;
import java.util.Objects;

/**
 * How much of what stands out in a picture speaks for a template.
 *
 * @param key of the template
 * @param votes weighted; only those of other templates for the same picture tell whether it is much
 * @param behind by how much the likeliest template is likelier, by the places in which the two
 *     differ: the logarithm of the ratio, 0 or more
 * @param map from the template's pixels to the picture's, 9 row-major coefficients, true to about a
 *     hundredth of the picture; empty where none is known
 */
public record Likeness(String key, double votes, double behind, List<Double> map) {
  private static final int COEFFICIENTS = 9;

  public Likeness {
    Objects.requireNonNull(key, "key");
    if (!(votes >= 0 && votes < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("votes are 0 or more, not " + votes);
    }
    if (!(behind >= 0 && behind < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("nothing is likelier than the likeliest: " + behind);
    }
    map = List.copyOf(map);
    if (!map.isEmpty() && map.size() != COEFFICIENTS) {
      throw new IllegalArgumentException("a map has 9 coefficients, not " + map.size());
    }
  }

  /** One of which it is not known where in the picture it lies. */
  public Likeness(String key, double votes) {
    this(key, votes, 0, List.of());
  }
}
