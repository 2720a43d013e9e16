package dev.grille.vision.ink;

import dev.grille.vision.pixels.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ink that was taken for a field's value.
 *
 * @param box around it, in the field's frame; null where there is none
 * @param lines text lines in it
 * @param lineHeight of one of them, in template pixels
 * @param own the ink itself, part by part, in the field's frame
 * @param foreign ink inside or beside the box that belongs to others, in the field's frame
 */
public record InkLine(
    @Nullable Box box, int lines, double lineHeight, List<Box> own, List<Box> foreign) {
  public InkLine {
    own = List.copyOf(own);
    foreign = List.copyOf(foreign);
  }

  /** Whether a ruling line runs through the box. */
  public boolean isRuled() {
    Box value = box;
    return value != null
        && foreign.stream()
            .filter(f -> Math.max(f.width(), f.height()) > 1.5 * lineHeight)
            .filter(f -> Math.min(f.width(), f.height()) < 0.4 * lineHeight)
            .anyMatch(f -> f.intersect(value).width() > 0 && f.intersect(value).height() > 0);
  }
}
