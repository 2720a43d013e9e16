package dev.grille.vision.reading;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.text.Writing;
import java.util.List;

/**
 * How the lines of a value are joined: by a line feed, or, where the field asks for it, by nothing
 * between Han characters, which are written without spaces and wrapped anywhere.
 *
 * @param joinHan whether the field asks for it
 */
record LineBreaks(boolean joinHan) {
  static LineBreaks of(FieldSpec spec) {
    return new LineBreaks(spec.joinHanLines());
  }

  /** The value of some lines, none of them empty. */
  String join(List<String> lines) {
    StringBuilder value = new StringBuilder();
    for (String line : lines) {
      boolean readsOn = joinHan && isInsideHan(value, line);
      value.append(value.isEmpty() || readsOn ? "" : "\n").append(line);
    }
    return value.toString();
  }

  /** Whether Han characters stand on both sides of where a text, not empty, is appended. */
  static boolean isInsideHan(StringBuilder before, String after) {
    return !before.isEmpty()
        && isHan(before.codePointBefore(before.length()))
        && isHan(after.codePointAt(0));
  }

  /** A Han character or the punctuation between them. */
  private static boolean isHan(int codePoint) {
    return Writing.isHan(codePoint) || Writing.isWidePunctuation(codePoint);
  }
}
