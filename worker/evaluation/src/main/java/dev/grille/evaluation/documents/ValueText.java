package dev.grille.evaluation.documents;

import dev.grille.evaluation.PlainText;
import java.util.regex.Pattern;

/** Texts of documents as they are compared: as {@link PlainText}, and signs of times alike. */
final class ValueText {
  private static final Pattern TIMES = Pattern.compile("(?<=\\d)\\s*[×xX]\\s*(?=\\d)");

  private ValueText() {}

  /** Whether two texts say the same. */
  static boolean same(String truth, String read) {
    return of(truth).equals(of(read));
  }

  /** Between two numbers nobody can tell a sign of times from a letter. */
  private static String of(String text) {
    String plain = PlainText.of(text);
    return plain.contains("×") || plain.indexOf('x') >= 0
        ? TIMES.matcher(plain).replaceAll("×")
        : plain;
  }
}
