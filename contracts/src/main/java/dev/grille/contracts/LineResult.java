package dev.grille.contracts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of text as it is answered.
 *
 * @param text as it stands there
 * @param quad around the line, in picture pixels; its upper left corner is where the text begins
 * @param score probability × 100 that the text is exactly right
 * @param prob probability that the region is text at all; null where it was not asked for
 * @param vertical whether its characters stand one below the other
 */
public record LineResult(
    String text, Quad quad, double score, @Nullable Double prob, boolean vertical) {
  public LineResult {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(quad, "quad");
  }

  static LineResult of(TextLine line, boolean withProb) {
    return new LineResult(
        line.text(), line.quad(), line.score(), withProb ? line.prob() : null, line.vertical());
  }
}
