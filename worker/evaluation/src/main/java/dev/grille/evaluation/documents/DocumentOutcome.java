package dev.grille.evaluation.documents;

import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that stands in a picture, and what was made of it.
 *
 * @param truth what stands there
 * @param found the document of its kind that was read in its place; null where none was
 * @param overlap intersection over union of both places, 0 to 1; 1 where nobody said where it
 *     stands
 * @param values its texts, each with what was read
 */
public record DocumentOutcome(
    TrueDocument truth, @Nullable DocumentResult found, double overlap, List<ValueOutcome> values) {
  /** Places that share less of what either covers are not the same one. */
  public static final double LOCATED = 0.8;

  public DocumentOutcome {
    values = List.copyOf(values);
  }

  /** Whether it was given its kind and its place. */
  public boolean located() {
    return found != null && overlap >= LOCATED;
  }

  /** The texts that stand on it, without those that its form has no place for. */
  public List<ValueOutcome> expected() {
    return values.stream().filter(ValueOutcome::expects).toList();
  }

  /**
   * Whether its status is right: the one that has to be said, else any but that it cannot be read.
   */
  public boolean rightStatus() {
    return found != null
        && (truth.status() == null
            ? found.status() != DocumentStatus.UNREADABLE
            : found.status() == truth.status());
  }

  /** Whether it was read and all of its values are right. */
  public boolean allExact() {
    return found != null
        && !truth.unreadable()
        && found.status() != DocumentStatus.UNREADABLE
        && values.stream().allMatch(ValueOutcome::exact);
  }

  /** Whether all of it is right: place, status and values. */
  public boolean whole() {
    return located() && rightStatus() && (truth.unreadable() || allExact());
  }
}
