package dev.grille.evaluation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts as they are compared: how they are set does not count, what they say does. */
public final class PlainText {
  private static final Pattern BETWEEN_HAN =
      Pattern.compile("(?<=[\\p{IsHan}\\u3000-\\u303f])\\s+(?=[\\p{IsHan}\\u3000-\\u303f])");
  private static final Pattern WHITE = Pattern.compile("\\s+");

  private PlainText() {}

  /**
   * The form in which values are compared: NFKC, trimmed, no white space between Chinese
   * characters, one space for any other run, half-width punctuation.
   */
  public static String of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    plain = BETWEEN_HAN.matcher(plain).replaceAll("");
    plain = WHITE.matcher(plain).replaceAll(" ");
    StringBuilder half = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      half.append(
          switch (c) {
            case '。' -> '.';
            case '、' -> ',';
            case '“', '”', '〝', '〞' -> '"';
            case '‘', '’' -> '\'';
            case '【', '〔', '「' -> '[';
            case '】', '〕', '」' -> ']';
            case '《', '〈' -> '<';
            case '》', '〉' -> '>';
            case '–', '—', '−' -> '-';
            default -> c;
          });
    }
    return half.toString();
  }

  /** Whether two texts say the same. */
  public static boolean same(String truth, String read) {
    return of(truth).equals(of(read));
  }
}
