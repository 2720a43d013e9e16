package dev.grille.vision.crops;

import dev.grille.vision.ocr.OcrSymbol;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Rect;

/**
 * Diacritical marks that a reading leaves out. A network that cannot write ő or ş writes o and s
 * and is sure of them, though there is ink above or below that no plain letter has.
 */
public final class UnreadDiacritics {
  private static final String DOTTED = "ij";

  /** Small letters that reach from the base line to the height of an x, and no farther. */
  private static final String LOW = "acemnorsuvwxz";

  /** Letters that may reach below the base line. */
  private static final String BELOW_BASE = "gjpqyJQfß";

  /** How far a mark may stand off its letter, in line heights. */
  private static final double APART = 0.3;

  /** What is so much wider than the letter is a rule's remains. */
  private static final double MAX_WIDTH = 1.2;

  /** By how much a letter with a mark that touches it exceeds others, in line heights. */
  private static final double EXCESS = 0.16;

  /** Letters that reach as high as a capital, or higher. */
  private static final String ASCENDING = "bdfhkl";

  /** By how much a capital with a mark exceeds all other tall letters, in line heights. */
  private static final double CAPITAL_EXCESS = 0.12;

  /** Letters of a kind from which their common height is known. */
  private static final int MIN_LETTERS = 3;

  private final LetterInk letters;
  private final List<OcrSymbol> symbols;
  private final double lineHeight;
  private final int rows;

  private UnreadDiacritics(LetterInk letters, int rows) {
    this.letters = letters;
    this.symbols = letters.symbols();
    this.lineHeight = letters.lineHeight();
    this.rows = rows;
  }

  /**
   * Whether a plain Latin letter of a line has ink above or below it that is none of its own.
   *
   * @param line as the network read it
   */
  public static boolean areIn(LineInk line) {
    return line.symbols().stream().anyMatch(UnreadDiacritics::isPlain)
        && new UnreadDiacritics(line.letters(), line.rows()).areIn();
  }

  private static boolean isPlain(OcrSymbol symbol) {
    String text = symbol.text();
    char first = text.charAt(0);
    return text.length() == 1
        && ((first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z'))
        && DOTTED.indexOf(first) < 0;
  }

  private boolean areIn() {
    List<Integer> tops = new ArrayList<>();
    List<Integer> bottoms = new ArrayList<>();
    List<Rect> bodies = new ArrayList<>();
    for (int i = 0; i < symbols.size(); i++) {
      Rect body = isPlain(symbols.get(i)) ? letters.body(i) : null;
      bodies.add(body == null ? new Rect() : body);
      if (body != null && hasMark(body)) {
        return true;
      }
      if (body != null && LOW.contains(symbols.get(i).text())) {
        tops.add(body.y);
      }
      if (body != null && !BELOW_BASE.contains(symbols.get(i).text())) {
        bottoms.add(body.y + body.height);
      }
    }
    if (isCapitalTopped(bodies)) {
      return true;
    }
    for (int i = 0; i < symbols.size(); i++) {
      Rect body = bodies.get(i);
      String letter = symbols.get(i).text();
      boolean high = LOW.contains(letter) && exceeds(tops, body.y, -1);
      boolean deep = !BELOW_BASE.contains(letter) && exceeds(bottoms, body.y + body.height, 1);
      if (body.width > 0 && (high || deep)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a capital reaches higher than all other tall letters of its line: the ring of an Å may
   * touch it. No type has capitals above its ascending letters.
   */
  private boolean isCapitalTopped(List<Rect> bodies) {
    int capital = rows;
    int capitals = 0;
    int others = rows;
    for (int i = 0; i < symbols.size(); i++) {
      char letter = symbols.get(i).text().charAt(0);
      Rect body = bodies.get(i);
      if (body.width == 0) {
        continue;
      }
      if (letter >= 'A' && letter <= 'Z' && body.y < capital) {
        others = capitals == 0 ? others : Math.min(others, capital);
        capital = body.y;
        capitals++;
      } else if (Character.isUpperCase(letter) || ASCENDING.indexOf(letter) >= 0) {
        others = Math.min(others, body.y);
      }
    }
    return capital < rows && others < rows && others - capital > CAPITAL_EXCESS * lineHeight;
  }

  private boolean exceeds(List<Integer> all, int own, int direction) {
    if (all.size() < MIN_LETTERS) {
      return false;
    }
    double usual = all.stream().mapToInt(Integer::intValue).sorted().toArray()[all.size() / 2];
    return direction * (own - usual) > EXCESS * lineHeight;
  }

  private boolean hasMark(Rect body) {
    return letters.inks().stream()
        .filter(ink -> ink.y > 0 && ink.y + ink.height < rows)
        .filter(ink -> ink.width <= MAX_WIDTH * body.width)
        .filter(
            ink -> {
              int middle = ink.x + ink.width / 2;
              return middle >= body.x && middle < body.x + body.width;
            })
        .anyMatch(
            ink -> {
              int above = body.y - (ink.y + ink.height);
              int below = ink.y - (body.y + body.height);
              return Math.max(above, below) >= 0 && Math.max(above, below) <= APART * lineHeight;
            });
  }
}
