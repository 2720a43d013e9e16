package dev.grille.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One window of a template: where to read, what to call it, what it holds.
 *
 * @param name key of the value in the answer; text fields of one name are windows of one value
 * @param quad where it is in the template's picture
 * @param kind what it holds
 * @param values the values allowed for {@link FieldKind#ENUMERATION}, else empty
 * @param pattern regular expression that the whole value of a {@link FieldKind#PATTERN} matches,
 *     else null
 * @param joinHanLines whether lines of text are joined without a line break between Han characters,
 *     as wrapped text reads on; everywhere else lines stay apart
 * @param optional whether nothing need stand there; if not, an empty value is marked for review
 * @param group of the boxes of which one may be marked; null for a {@link FieldKind#MARK} that
 *     stands by itself, and for all other kinds
 * @param grow whether a text or a table may go on below its window, as far as the form prints
 *     nothing there
 * @param relativeTo name, or given text, of the anchor that it moves with; null where it keeps its
 *     place in the form
 * @param table what a {@link FieldKind#TABLE} is like; null for all other kinds
 */
public record FieldSpec(
    String name,
    Quad quad,
    FieldKind kind,
    List<String> values,
    @Nullable String pattern,
    boolean joinHanLines,
    boolean optional,
    @Nullable String group,
    boolean grow,
    @Nullable String relativeTo,
    @Nullable TableShape table) {
  public FieldSpec {
    values = List.copyOf(values);
  }

  /** A field that is no table. */
  public FieldSpec(
      String name,
      Quad quad,
      FieldKind kind,
      List<String> values,
      @Nullable String pattern,
      boolean joinHanLines,
      boolean optional,
      @Nullable String group,
      boolean grow,
      @Nullable String relativeTo) {
    this(
        name,
        quad,
        kind,
        values,
        pattern,
        joinHanLines,
        optional,
        group,
        grow,
        relativeTo,
        kind == FieldKind.TABLE ? TableShape.DEFAULT : null);
  }

  /** A field that keeps its place in the form. */
  public FieldSpec(
      String name,
      Quad quad,
      FieldKind kind,
      List<String> values,
      @Nullable String pattern,
      boolean joinHanLines,
      boolean optional,
      @Nullable String group,
      boolean grow) {
    this(name, quad, kind, values, pattern, joinHanLines, optional, group, grow, null);
  }

  /** A field that may be empty. */
  public FieldSpec(
      String name,
      Quad quad,
      FieldKind kind,
      List<String> values,
      @Nullable String pattern,
      boolean joinHanLines) {
    this(name, quad, kind, values, pattern, joinHanLines, true, null, false);
  }

  /** A field that may be empty and whose lines stay apart. */
  public FieldSpec(
      String name, Quad quad, FieldKind kind, List<String> values, @Nullable String pattern) {
    this(name, quad, kind, values, pattern, false);
  }

  /** Whether the field holds plain text, which no rule judges and which may have several lines. */
  public boolean isText() {
    return kind.isText();
  }

  /** Whether its lines are one text that was wrapped. */
  public boolean isWrapped() {
    return grow && kind == FieldKind.TEXT;
  }

  /** The same field elsewhere. */
  public FieldSpec at(Quad place) {
    return new FieldSpec(
        name, place, kind, values, pattern, joinHanLines, optional, group, grow, relativeTo, table);
  }

  /** The same field, which may go on below its window or may not. */
  public FieldSpec growing(boolean grows) {
    return new FieldSpec(
        name, quad, kind, values, pattern, joinHanLines, optional, group, grows, relativeTo, table);
  }

  /** The same field, which moves with an anchor. */
  public FieldSpec relativeTo(String anchor) {
    return new FieldSpec(
        name, quad, kind, values, pattern, joinHanLines, optional, group, grow, anchor, table);
  }

  /** What it is read as. */
  public Value.Type valueType() {
    return kind.valueType();
  }

  /** Whether it is read as text; what is not has ink of other shapes in its window. */
  public boolean isWritten() {
    return valueType() == Value.Type.TEXT;
  }

  /** A table that may have more rows than its window shows, or none. */
  public static FieldSpec table(String name, Quad quad, TableShape shape) {
    return new FieldSpec(
        name, quad, FieldKind.TABLE, List.of(), null, false, true, null, true, null, shape);
  }

  /** A field of plain text, as {@code [quad, name]} pairs declare it. */
  public static FieldSpec text(String name, Quad quad) {
    return new FieldSpec(name, quad, FieldKind.TEXT, List.of(), null);
  }
}
