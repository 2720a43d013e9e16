package dev.grille.sheets;

import java.util.regex.Pattern;

/** Text as a cell of a sheet can hold it. */
final class SheetText {
  /** UTF-16 units that a cell can hold, of what is written for it. */
  static final int MAX_LENGTH = 32_767;

  private static final String CUT = "…";

  /** What XML 1.0 cannot hold. */
  private static final Pattern NOT_OF_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  /** An underline that would begin the number of a character, by ECMA-376 22.9.2.19. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private SheetText() {}

  /**
   * What is written so that the sheet shows the text; one that is too long ends with an ellipsis.
   */
  static String of(String text) {
    String written =
        ESCAPE.matcher(NOT_OF_XML.matcher(text).replaceAll("\ufffd")).replaceAll("_x005F_");
    if (written.length() <= MAX_LENGTH) {
      return written;
    }
    int end = MAX_LENGTH - CUT.length();
    return written.substring(0, Character.isLowSurrogate(written.charAt(end)) ? end - 1 : end)
        + CUT;
  }
}
