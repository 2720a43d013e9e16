package dev.grille.evaluation.documents;

import dev.grille.contracts.DocumentValue.Text;
import org.jspecify.annotations.Nullable;

/**
 * One text of a document, and what was read in its place.
 *
 * @param path the key; of a list with the number of its text or row behind it, as {@code phone.0},
 *     of a row with the column's key, as {@code item_list.0.name}
 * @param expected what stands there; null where the form has no place for it, or where one more was
 *     read than there are
 * @param read what was read; null where the place was said not to be found, or nothing was said
 */
public record ValueOutcome(String path, @Nullable String expected, @Nullable Text read) {
  /** Whether it is one of those that stand on the form. */
  public boolean expects() {
    return expected != null;
  }

  /**
   * Whether it was read as it stands. An empty place has to be said to be empty; of one that the
   * form has not, nothing may be said, or that it is empty.
   */
  public boolean exact() {
    if (expected == null) {
      return read == null || read.text().isBlank();
    }
    return read != null && ValueText.same(expected, read.text());
  }

  /** Whether something was read where the form has no place for it. */
  public boolean invented() {
    return expected == null && !exact();
  }

  /** The key without numbers: rows of one list fall into one, their columns do not. */
  public String column() {
    return path.replaceAll("\\.\\d+", "");
  }
}
