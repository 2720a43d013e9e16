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
    for (char c : plain.toCharArray()) {
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

  /** The number of insertions, deletions and changes of one character between two texts. */
  public static int distance(String from, String to) {
    int[] a = from.codePoints().toArray();
    int[] b = to.codePoints().toArray();
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length];
  }
}
