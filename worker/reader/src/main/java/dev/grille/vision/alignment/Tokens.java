package dev.grille.vision.alignment;

import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrWord;
import dev.grille.vision.text.Writing;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts recognised words into tokens. Digits and signs are left out: they are what changes from one
 * picture to the next.
 */
final class Tokens {
  private static final int MIN_WORD = 3;

  /** Han characters further apart than so many heights belong to different words. */
  private static final double MAX_GAP = 1.6;

  private Tokens() {}

  /** The tokens of a page, in reading order. */
  static List<Token> of(List<OcrWord> words) {
    List<Token> tokens = new ArrayList<>();
    OcrSymbol before = null;
    int line = -1;
    for (OcrWord word : words) {
      if (word.line() != line) {
        line = word.line();
        before = null;
      }
      StringBuilder letters = new StringBuilder();
      for (OcrSymbol symbol : word.symbols()) {
        String text = Normalizer.normalize(symbol.text(), Normalizer.Form.NFKC);
        boolean han = !text.isEmpty() && Writing.isHan(text.codePointAt(0));
        if (han && before != null && adjoin(before.box(), symbol.box())) {
          tokens.add(token(before.text() + text, before.box(), symbol.box(), line));
        }
        before = han ? symbol : null;
        letters.append(isLatin(text) ? text : "");
      }
      if (letters.length() >= MIN_WORD && letters.length() == word.text().length()) {
        tokens.add(token(letters.toString(), word.box(), word.box(), line));
      }
    }
    return tokens;
  }

  private static Token token(String text, OcrBox first, OcrBox last, int line) {
    float x = (first.left() + last.right() - 1) / 2f;
    float y = (first.top() + first.bottom() + last.top() + last.bottom() - 2) / 4f;
    float height = (first.height() + last.height()) / 2f;
    return new Token(text.toLowerCase(Locale.ROOT), x, y, height, line);
  }

  private static boolean adjoin(OcrBox first, OcrBox second) {
    double height = Math.max(first.height(), second.height());
    double gap = (second.left() + second.right() - first.left() - first.right()) / 2.0;
    return gap > 0 && gap < MAX_GAP * height;
  }

  private static boolean isLatin(String text) {
    return !text.isEmpty()
        && text.codePoints()
            .allMatch(c -> Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN);
  }
}
