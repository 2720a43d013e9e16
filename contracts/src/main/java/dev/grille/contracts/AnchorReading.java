package dev.grille.contracts;

import java.util.Objects;

/**
 * An anchor as it was learnt from the template's own picture.
 *
 * @param read what was read there; empty where nothing was
 * @param score probability × 100 that what was read is exactly right, 0 to 100
 */
public record AnchorReading(Anchor anchor, String read, double score) {
  public AnchorReading {
    Objects.requireNonNull(anchor, "anchor");
    Objects.requireNonNull(read, "read");
    if (!(score >= 0 && score <= 100)) {
      throw new IllegalArgumentException("a score is 0 to 100, not " + score);
    }
  }
}
