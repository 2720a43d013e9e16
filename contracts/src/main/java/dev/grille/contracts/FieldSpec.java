package dev.grille.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One window of a template: where to read, what to call it, what it holds.
 *
 * @param name key of the value in the answer; unique within its template
 * @param quad where it is in the template's picture
 * @param kind what it holds
 * @param values the values allowed for {@link FieldKind#ENUMERATION}, else empty
 * @param pattern regular expression that the whole value of a {@link FieldKind#PATTERN} matches,
 *     else null
 * @param joinHanLines whether lines of text are joined without a line break between Han characters,
 *     as wrapped text reads on; everywhere else lines stay apart
 */
public record FieldSpec(
    String name,
    Quad quad,
    FieldKind kind,
    List<String> values,
    @Nullable String pattern,
    boolean joinHanLines) {
  public FieldSpec {
    values = List.copyOf(values);
  }

  /** A field whose lines stay apart. */
  public FieldSpec(
      String name, Quad quad, FieldKind kind, List<String> values, @Nullable String pattern) {
    this(name, quad, kind, values, pattern, false);
  }

  /** Whether the field holds plain text, which no rule judges and which may have several lines. */
  public boolean isText() {
    return kind.isText();
  }

  /** A field of plain text, as {@code [quad, name]} pairs declare it. */
  public static FieldSpec text(String name, Quad quad) {
    return new FieldSpec(name, quad, FieldKind.TEXT, List.of(), null);
  }
}
