package dev.grille.evaluation.pages;

import dev.grille.contracts.Quad;

/**
 * A line that stands on a page: a run of text on one baseline whose gaps are below two text heights
 * and that no rule, border of a cell or space between columns cuts.
 *
 * @param text as it stands there
 * @param quad around it, in the pixels of the picture, the upper left corner first as the
 *     characters stand
 * @param vertical whether its characters stand one below the other
 */
public record TrueLine(String text, Quad quad, boolean vertical) {
  public TrueLine {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a line has text");
    }
  }
}
