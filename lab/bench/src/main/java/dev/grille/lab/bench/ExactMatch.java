package dev.grille.lab.bench;

import java.text.Normalizer;

/**
 * Whether a value is exactly right: after NFKC, trimming, dropping white space between CJK
 * characters, collapsing other white space, and taking full-width and half-width punctuation for
 * the same.
 */
public final class ExactMatch {
  private static final String CJK = "[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]";

  private ExactMatch() {}

  /** Whether both say the same. */
  public static boolean same(String expected, String value) {
    return normal(expected).equals(normal(value));
  }

  private static String normal(String text) {
    return Normalizer.normalize(
            text.replaceAll("(?<=" + CJK + ")\\s+(?=" + CJK + ")", ""), Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .replace('。', '.')
        .replace('、', ',')
        .replace('“', '"')
        .replace('”', '"')
        .replace('‘', '\'')
        .replace('’', '\'');
  }
}
