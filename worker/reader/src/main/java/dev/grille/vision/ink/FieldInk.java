package dev.grille.vision.ink;

import dev.grille.vision.pixels.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ink that was taken for a field's value.
 *
 * @param lines from top to bottom; none where nothing stands there
 * @param foreign ink around the field that belongs to others, in the field's frame
 * @param unread ink inside the field that belongs to no line, as a share of all ink there, 0 to 1
 * @param density mean ink of the value, 0 to 255; 0 without
 * @param formDensity mean ink of the print around it, 0 to 255; 0 without
 */
public record FieldInk(
    List<InkLine> lines, List<Box> foreign, double unread, double density, double formDensity) {
  /** Ink of a placeholder or a watermark against the print around it, at most. */
  private static final double PALE = 0.6;

  public FieldInk {
    lines = List.copyOf(lines);
    foreign = List.copyOf(foreign);
  }

  /** The same ink where only these lines are the value. */
  FieldInk with(List<InkLine> value) {
    return new FieldInk(value, foreign, unread, density, formDensity);
  }

  /** Whether it is so much paler than the print around it as placeholders and watermarks are. */
  public boolean isPale() {
    return formDensity > 0 && density < PALE * formDensity;
  }

  /** Around all lines; null where there is none. */
  public @Nullable Box box() {
    return lines.stream().map(InkLine::box).reduce(Box::union).orElse(null);
  }

  /** The ink of all lines, part by part. */
  public List<Box> own() {
    return lines.stream().flatMap(line -> line.own().stream()).toList();
  }

  /** Of the tallest line, in template pixels; 0 where there is none. */
  public double lineHeight() {
    return lines.stream().mapToDouble(InkLine::lineHeight).max().orElse(0);
  }
}
