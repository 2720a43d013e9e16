package dev.grille.documents;

import org.jspecify.annotations.Nullable;

/**
 * What tells a kind of document: words that it prints, or a line of some form.
 *
 * @param text words, matched but for few misread characters; null where there is a pattern
 * @param pattern of RE2, for a whole line without its spaces; null where there are words
 * @param weight how much it tells, against the kind's {@link DocumentKind#enough}
 */
public record Sign(@Nullable String text, @Nullable String pattern, double weight) {
  public Sign {
    if ((text == null || text.isBlank()) == (pattern == null)) {
      throw new IllegalArgumentException("a sign has either text or a pattern");
    }
    if (!(weight > 0 && weight <= 100)) {
      throw new IllegalArgumentException("a sign's weight is more than 0 and at most 100");
    }
    if (pattern != null) {
      LinePattern.compile(pattern);
    }
  }
}
