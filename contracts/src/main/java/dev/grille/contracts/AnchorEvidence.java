package dev.grille.contracts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of an anchor in a picture.
 *
 * @param anchor its name, or its text where it has none
 * @param movedBy how far it stands from its place within the form, in template pixels; null where
 *     it was missed
 */
public record AnchorEvidence(String anchor, @Nullable Point movedBy) {
  public AnchorEvidence {
    Objects.requireNonNull(anchor, "anchor");
  }

  /** Whether the picture shows it. */
  public boolean isFound() {
    return movedBy != null;
  }
}
