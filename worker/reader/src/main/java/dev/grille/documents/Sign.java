package dev.grille.documents;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldPattern;
import dev.grille.contracts.Value;
import org.jspecify.annotations.Nullable;

/**
 * What tells a kind of document: words that it prints, a line of some form, or a seal's shape.
 *
 * @param text words, matched but for few misread characters; null where there is a pattern
 * @param pattern of RE2, for a whole line without its spaces; null where there are words
 * @param kind whose rule the text that the pattern finds has to keep; null where it need not
 * @param outline of a seal: documents of its kind are seals then; null where there are words or a
 *     pattern
 * @param weight how much it tells, against the kind's {@link DocumentKind#enough}
 */
public record Sign(
    @Nullable String text,
    @Nullable String pattern,
    @Nullable FieldKind kind,
    @Nullable Outline outline,
    double weight) {
  public Sign {
    boolean words = text != null && !text.isBlank();
    if ((words ? 1 : 0) + (pattern == null ? 0 : 1) + (outline == null ? 0 : 1) != 1) {
      throw new IllegalArgumentException("a sign has either text, a pattern or an outline");
    }
    if (kind != null && (pattern == null || kind.valueType() != Value.Type.TEXT)) {
      throw new IllegalArgumentException("a sign's kind is read as text, and found by a pattern");
    }
    if (!(weight > 0 && weight <= 100)) {
      throw new IllegalArgumentException("a sign's weight is more than 0 and at most 100");
    }
    if (pattern != null) {
      FieldPattern.compile(pattern);
    }
  }
}
