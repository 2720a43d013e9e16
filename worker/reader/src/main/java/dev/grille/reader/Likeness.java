package dev.grille.reader;

import java.util.Objects;

/**
 * How much of what stands out in a picture speaks for a template.
 *
 * @param key of the template
 * @param votes weighted; only those of other templates for the same picture tell whether it is much
 */
public record Likeness(String key, double votes) {
  public Likeness {
    Objects.requireNonNull(key, "key");
    if (!(votes >= 0 && votes < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("votes are 0 or more, not " + votes);
    }
  }
}
