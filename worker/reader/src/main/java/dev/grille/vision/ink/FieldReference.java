package dev.grille.vision.ink;

import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Hue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template's own picture says about a field.
 *
 * @param text the template's own value; empty where it was blank or unsure
 * @param ink where that value stands in the field's frame; null where the field is blank
 * @param own that ink, part by part; none where the field is blank
 * @param lineHeight height of its text line in template pixels; 0 where the field is blank
 * @param hue the ink it is written in; null where the field is blank
 * @param fixed print around the field that is no part of it, in the field's frame
 * @param unread whether text stands in the field that nobody could read and that is taken for the
 *     form's print
 */
public record FieldReference(
    String text,
    @Nullable Box ink,
    List<Box> own,
    double lineHeight,
    @Nullable Hue hue,
    List<Box> fixed,
    boolean unread) {
  /** Nothing is known. */
  public static final FieldReference NONE =
      new FieldReference("", null, List.of(), 0, null, List.of(), false);

  public FieldReference {
    own = List.copyOf(own);
    fixed = List.copyOf(fixed);
  }
}
