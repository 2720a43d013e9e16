package dev.grille.contracts;

import java.util.Objects;

/**
 * A line of text on a page.
 *
 * @param text as it stands there
 * @param quad around the line, in the pixels of the upright picture; its upper left corner is where
 *     the text begins
 * @param score probability × 100 that the text is exactly right, 0 to 100, two decimals
 * @param prob probability that the region is text at all, 0 to 1
 * @param vertical whether its characters stand one below the other
 */
public record TextLine(String text, Quad quad, double score, double prob, boolean vertical) {
  public TextLine {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(quad, "quad");
    if (!(score >= 0 && score <= 100)) {
      throw new IllegalArgumentException("a score is 0 to 100, not " + score);
    }
    if (!(prob >= 0 && prob <= 1)) {
      throw new IllegalArgumentException("a probability is 0 to 1, not " + prob);
    }
  }
}
