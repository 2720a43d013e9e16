package dev.grille.app.console;

/**
 * How many columns of a terminal a text takes: Chinese characters and full-width forms take two
 * (Unicode Standard Annex 11, East Asian Width).
 */
public final class TextWidth {
  private TextWidth() {}

  /** Columns that the text takes. */
  public static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  /** The text with spaces after it up to the given number of columns. */
  public static String padRight(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /** The text with spaces before it up to the given number of columns. */
  public static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - of(text))) + text;
  }

  /** The text, cut with an ellipsis where it takes more than the given number of columns. */
  public static String shorten(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    var kept = new StringBuilder();
    int width = 1;
    for (int codePoint : text.codePoints().toArray()) {
      width += of(codePoint);
      if (width > columns) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept.append('…').toString();
  }

  private static int of(int codePoint) {
    if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
      return 0;
    }
    boolean wide =
        (codePoint >= 0x1100 && codePoint <= 0x115F)
            || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
            || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
            || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
            || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
            || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
            || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
            || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
            || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
