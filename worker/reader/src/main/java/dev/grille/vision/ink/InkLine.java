package dev.grille.vision.ink;

import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Comparator;
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
  /** Height of a part of a line at least, of the line's: a dash is not the size of its text. */
  private static final double MIN_PART_HEIGHT = 0.5;

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

  /** Middle and width of each gap between its parts, from left to right. */
  public List<double[]> gaps() {
    List<Box> sorted = own.stream().sorted(Comparator.comparingDouble(Box::left)).toList();
    List<double[]> gaps = new ArrayList<>();
    double right = Double.NaN;
    for (Box part : sorted) {
      if (part.left() > right) {
        gaps.add(new double[] {(part.left() + right) / 2, part.left() - right});
      }
      right = Double.isNaN(right) ? part.right() : Math.max(right, part.right());
    }
    return gaps;
  }

  /**
   * What of this line stands between two places; all else is foreign to it. Its height is its own:
   * a label and the value beside it are seldom of one size.
   *
   * @param from a gap, or before the line
   * @param to a gap after it with ink between them, or after the line
   */
  public InkLine part(double from, double to) {
    List<Box> mine = new ArrayList<>();
    List<Box> others = new ArrayList<>(foreign);
    own.forEach(b -> (b.centreX() >= from && b.centreX() < to ? mine : others).add(b));
    Box around = mine.stream().reduce(Box::union).orElse(box);
    double height = Math.max(MIN_PART_HEIGHT * lineHeight, Math.min(lineHeight, around.height()));
    return new InkLine(around, height, mine, others, List.of());
  }
}
