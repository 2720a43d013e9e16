package dev.grille.documents;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldPattern;
import dev.grille.contracts.Value;
import org.jspecify.annotations.Nullable;

/**
 * What tells a kind of document: words that it prints, or a line of some form.
 *
 * @param text words, matched but for few misread characters; null where there is a pattern
 * @param pattern of RE2, for a whole line without its spaces; null where there are words
 * @param kind whose rule the text that the pattern finds has to keep; null where it need not
 * @param weight how much it tells, against the kind's {@link DocumentKind#enough}
 */
public record Sign(
    @Nullable String text, @Nullable String pattern, @Nullable FieldKind kind, double weight) {
  public Sign {
    if ((text == null || text.isBlank()) == (pattern == null)) {
      throw new IllegalArgumentException("a sign has either text or a pattern");
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
