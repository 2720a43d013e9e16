package dev.grille.reader;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A template whose form and another one's can be taken for each other, as their own pictures show.
 *
 * @param key of the other template
 * @param takenForOther share of the other form's fixed print that the template's picture shows in
 *     its place, 0 to 1; null where that picture is refused as the other's
 * @param otherTaken share of the template's fixed print that the other's picture shows in its
 *     place, 0 to 1; null where that picture is refused as the template's
 */
public record Confusable(String key, @Nullable Double takenForOther, @Nullable Double otherTaken) {
  public Confusable {
    Objects.requireNonNull(key, "key");
    requireShare(takenForOther);
    requireShare(otherTaken);
    if (takenForOther == null && otherTaken == null) {
      throw new IllegalArgumentException("refused both ways, they cannot be confused");
    }
  }

  /** The larger of the two shares, 0 to 1. */
  public double alike() {
    return Math.max(takenForOther == null ? 0 : takenForOther, otherTaken == null ? 0 : otherTaken);
  }

  private static void requireShare(@Nullable Double share) {
    if (share != null && !(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share is 0 to 1, not " + share);
    }
  }
}
