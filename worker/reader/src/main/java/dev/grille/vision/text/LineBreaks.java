package dev.grille.vision.text;

import dev.grille.contracts.FieldSpec;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the lines of a value are joined: by a line feed, or by a space where the text was wrapped;
 * or, where the field asks for it, by nothing within Chinese text, which is written without spaces
 * and wrapped anywhere, within its numbers too.
 *
 * @param joinHan whether the field asks for it
 * @param between what stands between lines elsewhere
 */
public record LineBreaks(boolean joinHan, String between) {
  /** A text that sets its numbers off from Han characters. */
  private static final Pattern SPACED_NUMBER =
      Pattern.compile("\\p{IsHan}\\s+\\d|\\d\\s+\\p{IsHan}");

  /** Of one text that goes on from window to window, or from line to line. */
  public static final LineBreaks WRAPPED = new LineBreaks(true, " ");

  /** Of a text field. */
  public static LineBreaks of(FieldSpec spec) {
    return spec.isWrapped() ? WRAPPED : new LineBreaks(spec.joinHanLines(), "\n");
  }

  /** The value of some lines, none of them empty. */
  public String join(List<String> lines) {
    boolean spaced = joinHan && lines.stream().anyMatch(line -> SPACED_NUMBER.matcher(line).find());
    StringBuilder value = new StringBuilder();
    for (String line : lines) {
      boolean readsOn = joinHan && !value.isEmpty() && isInsideHan(value, line, spaced);
      value.append(value.isEmpty() || readsOn ? "" : between).append(line);
    }
    return value.toString();
  }

  /**
   * Whether Chinese text reads on where a text is appended to one that is not empty: Han characters
   * stand on both sides, or around the number that stands there.
   */
  private static boolean isInsideHan(CharSequence before, String after, boolean spaced) {
    int last = Character.codePointBefore(before, before.length());
    int first = after.codePointAt(0);
    if (isHan(last) || isHan(first)) {
      return isHan(last) && isHan(first) || !spaced && (isOfNumber(last) || isOfNumber(first));
    }
    return !spaced && isHan(beforeNumber(before)) && isHan(afterNumber(after));
  }

  /** What stands before the number that a text ends with; a space where nothing does. */
  private static int beforeNumber(CharSequence text) {
    int end = text.length();
    while (end > 0 && isOfNumber(text.charAt(end - 1))) {
      end--;
    }
    return end == 0 ? ' ' : Character.codePointBefore(text, end);
  }

  /** What stands after the number that a text begins with; a space where nothing does. */
  private static int afterNumber(String text) {
    int at = 0;
    while (at < text.length() && isOfNumber(text.charAt(at))) {
      at++;
    }
    return at == text.length() ? ' ' : text.codePointAt(at);
  }

  private static boolean isOfNumber(int codePoint) {
    return codePoint >= '0' && codePoint <= '9' || ".,%".indexOf(codePoint) >= 0;
  }

  /** A Han character or the punctuation between them. */
  private static boolean isHan(int codePoint) {
    return Writing.isHan(codePoint) || Writing.isWidePunctuation(codePoint);
  }
}
