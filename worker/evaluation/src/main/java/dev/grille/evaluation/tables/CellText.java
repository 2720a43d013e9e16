package dev.grille.evaluation.tables;

import dev.grille.evaluation.PlainText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a cell as it is compared: its lines as {@link PlainText}, joined without anything
 * between two Chinese or Japanese characters and with a space between two others. Where one of each
 * meets at a line's end, nobody can say which it is: both are the same.
 */
final class CellText {
  /** What may be a space and may be nothing; a private character, which no text has. */
  private static final char OPEN = '\ue000';

  /** Han, kana, their punctuation, and full-width forms, which are set without spaces. */
  private static final Pattern SOLID =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303f\\uff00-\\uff65]");

  private CellText() {}

  /** Whether lines that were read say what stands there. */
  static boolean same(String truth, List<String> read) {
    String expected = joined(List.of(truth.split("\n")));
    String found = joined(read);
    int i = 0;
    int k = 0;
    while (i < expected.length() && k < found.length()) {
      char a = expected.charAt(i);
      char b = found.charAt(k);
      if (a == b || (a == OPEN && b == ' ') || (a == ' ' && b == OPEN)) {
        i++;
        k++;
      } else if (a == OPEN) {
        i++;
      } else if (b == OPEN) {
        k++;
      } else {
        return false;
      }
    }
    return i == expected.length() && k == found.length();
  }

  private static String joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    String before = "";
    for (String line : lines) {
      String plain = PlainText.of(line);
      if (plain.isEmpty()) {
        continue;
      }
      String stripped = line.strip();
      if (!before.isEmpty()) {
        text.append(between(before, stripped));
      }
      text.append(plain);
      before = stripped;
    }
    return text.toString();
  }

  private static String between(String before, String after) {
    boolean first = solid(before.codePointBefore(before.length()));
    boolean second = solid(after.codePointAt(0));
    if (first && second) {
      return "";
    }
    return first || second ? String.valueOf(OPEN) : " ";
  }

  private static boolean solid(int codePoint) {
    return SOLID.matcher(Character.toString(codePoint)).matches();
  }
}
