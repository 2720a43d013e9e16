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
 */
public record FieldSpec(
    String name, Quad quad, FieldKind kind, List<String> values, @Nullable String pattern) {
  public FieldSpec {
    values = List.copyOf(values);
  }

  /** Whether the field holds plain text, which no rule judges and which may have several lines. */
  public boolean isText() {
    return kind == FieldKind.TEXT || kind == FieldKind.MULTILINE;
  }

  /** A field of plain text, as the seeds' {@code [quad, name]} pairs declare it. */
  public static FieldSpec text(String name, Quad quad) {
    return new FieldSpec(name, quad, FieldKind.TEXT, List.of(), null);
  }
}
