package dev.grille.vision.ink;

import dev.grille.vision.pixels.Box;
import java.util.List;

/**
 * The ink of one line of a field's value.
 *
 * @param box around it, in the field's frame
 * @param lineHeight of its tall characters, in template pixels
 * @param own the ink itself, part by part, in the field's frame
 * @param foreign ink inside or beside the box that belongs to others, in the field's frame
 * @param cells one box per character where they stand below each other; else none
 */
public record InkLine(
    Box box, double lineHeight, List<Box> own, List<Box> foreign, List<Box> cells) {
  public InkLine {
    cells = List.copyOf(cells);
    own = List.copyOf(own);
    foreign = List.copyOf(foreign);
  }

  /** Whether a ruling line runs through the box. */
  public boolean isRuled() {
    return foreign.stream()
        .filter(f -> Math.max(f.width(), f.height()) > 1.5 * lineHeight)
        .filter(f -> Math.min(f.width(), f.height()) < 0.4 * lineHeight)
        .anyMatch(f -> f.intersect(box).width() > 0 && f.intersect(box).height() > 0);
  }
}
