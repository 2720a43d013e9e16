package dev.grille.vision.ink;

import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Hue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template's own picture says about a field.
 *
 * @param text the template's own value; empty where it was blank or unsure; of a table its labels
 * @param ink where that value stands in the field's frame; null where the field is blank; of a
 *     table its head
 * @param own that ink, part by part; none where the field is blank
 * @param lineHeight height of its text line in template pixels; 0 where the field is blank
 * @param hue the ink it is written in; null where the field is blank
 * @param fixed print around the field that is no part of it, in the field's frame
 * @param unread whether text stands in the field that nobody could read and that is taken for the
 *     form's print
 * @param columns of a table, the borders of its columns from the left, in the field's frame; none
 *     where no table was seen
 */
public record FieldReference(
    String text,
    @Nullable Box ink,
    List<Box> own,
    double lineHeight,
    @Nullable Hue hue,
    List<Box> fixed,
    boolean unread,
    List<Double> columns) {
  /** No text has it: it would be a space. */
  private static final String BETWEEN_LABELS = "\t";

  /** Nothing is known. */
  public static final FieldReference NONE =
      new FieldReference("", null, List.of(), 0, null, List.of(), false);

  public FieldReference {
    own = List.copyOf(own);
    fixed = List.copyOf(fixed);
    columns = List.copyOf(columns);
  }

  /** Of what is no table. */
  public FieldReference(
      String text,
      @Nullable Box ink,
      List<Box> own,
      double lineHeight,
      @Nullable Hue hue,
      List<Box> fixed,
      boolean unread) {
    this(text, ink, own, lineHeight, hue, fixed, unread, List.of());
  }

  /**
   * Of a table.
   *
   * @param labels what its head calls its columns
   * @param head where that stands; null where it has none
   * @param body where its rows stand
   */
  public static FieldReference ofTable(
      List<String> labels, @Nullable Box head, Box body, List<Double> columns) {
    String text = String.join(BETWEEN_LABELS, labels);
    return new FieldReference(text, head, List.of(body), 0, null, List.of(), false, columns);
  }

  /** What the head of a table calls its columns; none where it calls them nothing. */
  public List<String> labels() {
    return text.isEmpty() ? List.of() : List.of(text.split(BETWEEN_LABELS, -1));
  }
}
