package dev.grille.vision.text;

import dev.grille.contracts.FieldSpec;
import java.util.List;

/**
 * How the lines of a value are joined: by a line feed, or by a space where the text was wrapped;
 * or, where the field asks for it, by nothing between Han characters, which are written without
 * spaces and wrapped anywhere.
 *
 * @param joinHan whether the field asks for it
 * @param between what stands between lines elsewhere
 */
public record LineBreaks(boolean joinHan, String between) {
  /** Of one text that goes on from window to window, or from line to line. */
  public static final LineBreaks WRAPPED = new LineBreaks(true, " ");

  /** Of a text field. */
  public static LineBreaks of(FieldSpec spec) {
    return spec.isWrapped() ? WRAPPED : new LineBreaks(spec.joinHanLines(), "\n");
  }

  /** The value of some lines, none of them empty. */
  public String join(List<String> lines) {
    StringBuilder value = new StringBuilder();
    for (String line : lines) {
      boolean readsOn = joinHan && isInsideHan(value, line);
      value.append(value.isEmpty() || readsOn ? "" : between).append(line);
    }
    return value.toString();
  }

  /** Whether Han characters stand on both sides of where a text, not empty, is appended. */
  private static boolean isInsideHan(StringBuilder before, String after) {
    return !before.isEmpty()
        && isHan(before.codePointBefore(before.length()))
        && isHan(after.codePointAt(0));
  }

  /** A Han character or the punctuation between them. */
  private static boolean isHan(int codePoint) {
    return Writing.isHan(codePoint) || Writing.isWidePunctuation(codePoint);
  }
}
