package dev.grille.contracts;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the tables of a page.
 *
 * @param lineless whether their columns have no rules; false where they are known to have some,
 *     null where nothing is known
 * @param finance whether they are financial statements: numbers set to the right, items indented,
 *     wide gaps without rules
 * @param upright whether the page is known to stand upright
 */
public record TableOptions(@Nullable Boolean lineless, boolean finance, boolean upright) {
  /** Nothing is known. */
  public static final TableOptions DEFAULT = new TableOptions(null, false, false);
}
