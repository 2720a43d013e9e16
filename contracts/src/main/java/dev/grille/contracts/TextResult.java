package dev.grille.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a picture as it is answered.
 *
 * @param width of the picture, in pixels
 * @param height of the same
 * @param angle by which the page stands turned in the picture, clockwise: 0, 90, 180 or 270
 * @param skew what is left of its turn beside that, in degrees clockwise
 * @param lines in reading order
 * @param content the page in the format that was asked for; null where that is its lines alone
 */
public record TextResult(
    int width,
    int height,
    int angle,
    double skew,
    List<LineResult> lines,
    @Nullable String content) {
  public TextResult {
    lines = List.copyOf(lines);
  }

  /**
   * What is answered of a page.
   *
   * @param withProb whether lines show how likely they are text
   */
  public static TextResult of(PageText page, boolean withProb, TextFormat format) {
    return new TextResult(
        page.width(),
        page.height(),
        page.angle(),
        page.skew(),
        page.lines().stream().map(line -> LineResult.of(line, withProb)).toList(),
        format.content(page));
  }
}
