package dev.grille.vision.pages;

import dev.grille.vision.ocr.CtcLattice;
import dev.grille.vision.text.Writing;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Characters that look like others which their neighbours ask for: zeros and ones in words of
 * letters, strokes and dots for the marks of Han text, quotes for the asterisks around a class of
 * goods. Where what the network saw bears the other one nearly as well, that is taken; nothing is
 * changed to what it did not see.
 */
final class LookAlikes {
  private static final Map<Character, String> LETTERS = Map.of('0', "Oo", '1', "lI");

  /** By what stands in their place, marks behind Han characters. */
  private static final Map<Character, String> MARKS = Map.of('丶', "、", '·', "。", '°', "。");

  /**
   * The class of goods before a name, between asterisks, as invoices of China have it since 2018
   * (State Taxation Administration, announcement 45 of 2017), with what asterisks are taken for.
   * Quotes that match are quotes.
   */
  private static final Pattern CLASS_OF_GOODS =
      Pattern.compile("([*·“\"'°])([^*·“”\"'°]*\\p{IsHan}[^*·“”\"'°]*)([*·“”\"'°]).+");

  /** Of signs at the ends of what they enclose. */
  private static final Set<String> QUOTES = Set.of("“”", "\"\"", "''");

  /** How much less likely the other one may be, as a natural logarithm: one to a thousand. */
  private static final double BORNE = Math.log(1000);

  /** A word of so many characters has letters enough to tell. */
  private static final int WORD = 3;

  private final CtcLattice lattice;

  LookAlikes(CtcLattice lattice) {
    this.lattice = lattice;
  }

  /** A text with what its neighbours ask for, as far as the network allows of it. */
  String chosen(String text) {
    String chosen = text;
    for (int i = 0; i < chosen.length(); i++) {
      String others = null;
      if (isInWord(chosen, i)) {
        others = LETTERS.get(chosen.charAt(i));
      } else if (i > 0 && Writing.isHan(chosen.codePointBefore(i))) {
        others = MARKS.get(chosen.charAt(i));
      }
      if (others != null) {
        chosen = better(chosen, i, others);
      }
    }
    return withAsterisks(chosen);
  }

  private String withAsterisks(String text) {
    Matcher goods = CLASS_OF_GOODS.matcher(text);
    if (!goods.matches() || QUOTES.contains(goods.group(1) + goods.group(3))) {
      return text;
    }
    String changed = "*" + goods.group(2) + "*" + text.substring(goods.end(3));
    long others =
        Stream.of(goods.group(1), goods.group(3)).filter(sign -> !sign.equals("*")).count();
    double least = lattice.logLikelihood(bare(text)) - others * BORNE;
    return lattice.logLikelihood(bare(changed)) > least ? changed : text;
  }

  private String better(String text, int place, String others) {
    String best = text;
    double least = lattice.logLikelihood(bare(text)) - BORNE;
    for (char other : others.toCharArray()) {
      String changed = text.substring(0, place) + other + text.substring(place + 1);
      double likelihood = lattice.logLikelihood(bare(changed));
      if (likelihood > least) {
        best = changed;
        least = likelihood;
      }
    }
    return best;
  }

  /** The lattice's spaces need not be the line's. */
  private static String bare(String text) {
    return text.replace(" ", "");
  }

  /** Whether all else of the word around a place is letters. */
  private static boolean isInWord(String text, int place) {
    int begin = place;
    while (begin > 0 && isWord(text.charAt(begin - 1))) {
      begin--;
    }
    int end = place + 1;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    if (end - begin < WORD) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      if (i != place && !isLatin(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(char c) {
    return Character.isDigit(c) || isLatin(c);
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
