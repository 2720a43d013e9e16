package dev.grille.evaluation.pages;

import dev.grille.contracts.TextLine;
import dev.grille.evaluation.CharacterErrors;
import dev.grille.evaluation.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A line that stands on a page, and what was read there.
 *
 * @param truth what stands there
 * @param found the line that was read in its place; null where none was
 * @param place of the found line among all that were read, from 0; -1 where none was found
 */
public record LineOutcome(TrueLine truth, @Nullable TextLine found, int place) {
  public LineOutcome {
    if ((found == null) != (place < 0)) {
      throw new IllegalArgumentException("a line that was found has a place, and no other");
    }
  }

  /** Whether a line was read in its place. */
  public boolean wasFound() {
    return found != null;
  }

  /** Whether it was found and its text says the same. */
  public boolean exact() {
    return found != null && PlainText.same(truth.text(), found.text());
  }

  /** Its errors in characters; where it was not found, nothing was read. */
  public CharacterErrors errors() {
    return CharacterErrors.between(truth.text(), found == null ? "" : found.text());
  }
}
