package dev.grille.vision.pages;

import dev.grille.vision.crops.Pitch;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.OcrWord;
import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts spaces where a line's ink has the gaps of spaces. What such a gap is, the line tells itself:
 * the recogniser finds most of its spaces, and where it does the gaps are wider than elsewhere.
 * Lengths count in heights of the line's ink.
 */
final class WordGaps {
  /** Of a space where the line does not tell. */
  private static final double USUAL = 0.26;

  /** Within these a line is believed. */
  private static final double NARROWEST = 0.14;

  private static final double WIDEST = 0.45;

  /** Gaps of both kinds that a line has to have for it to tell. */
  private static final int TELLING = 2;

  /** What the recogniser takes for a space may be narrower than others, by this. */
  private static final double SEEN = 0.7;

  /** What it takes for none has to be wider, by this. */
  private static final double UNSEEN = 1.1;

  /** At strokes and points, and between digits, few gaps are meant. */
  private static final double TIGHT = 1.5;

  /** Beside a Han character, which has white of its own. */
  private static final double BESIDE_HAN = 0.3;

  /** The same where it saw none: on drawn pages the widest white of characters' own is 0.3. */
  private static final double UNSEEN_BESIDE_HAN = 0.34;

  /** Where hardly any gap is meant. */
  private static final double NONE = 0.9;

  /** Letters may be set wide: a space is so much wider than the gap that most of them have. */
  private static final double SET_WIDE = 1.9;

  /** Gaps from which half of them are no spaces; of fewer the narrowest is none. */
  private static final int MANY = 4;

  /**
   * A gap so many times as wide as the line's median is a space whatever else speaks against it: on
   * drawn pages those between letters reach 3.5, spaces begin at 4.5, but for a few.
   */
  private static final double TOLD = 4;

  /** Narrower than this it tells nothing. */
  private static final double TELLING_WIDTH = 0.2;

  /** The same of a gap that is as wide as spaces are: letters then reach 2.2. */
  private static final double TOLD_AT_USUAL = 3;

  /** Letters that touch have no gap to compare with. */
  private static final double LEAST_MEDIAN = 0.04;

  /** A 1 is as wide as other digits and has less ink. */
  private static final double BESIDE_ONE = 0.1;

  /** So near to what makes a space, a gap may be either. */
  private static final double DOUBTFUL = 0.12;

  private final SeenLine seen;

  WordGaps(SeenLine seen) {
    this.seen = seen;
  }

  /**
   * A text with its spaces.
   *
   * @param sure whether each gap is clearly a space or clearly none
   * @param set how its characters are set; null where it has Han characters or nothing but spaces
   */
  record Spaced(String text, boolean sure, @Nullable Setting set) {}

  /** The text of a line with spaces where its gaps are. */
  Spaced spaced(OcrText read) {
    List<OcrSymbol> symbols = read.symbols();
    if (symbols.isEmpty()) {
      return new Spaced("", true, null);
    }
    boolean han = symbols.stream().anyMatch(symbol -> Writing.hasHan(symbol.text()));
    List<Gap> gaps = han ? Brackets.settled(gaps(read)) : gaps(read);
    List<Double> middles = middles(symbols);
    Pitch pitch = han ? Pitch.of(List.of()) : Pitch.of(middles);
    double space = space(gaps);
    double usual = Math.max(LEAST_MEDIAN, median(widths(gaps)));
    List<Double> letterGaps = new ArrayList<>();
    boolean sure = true;
    StringBuilder text =
        new StringBuilder(gaps.isEmpty() ? symbols.get(0).text() : gaps.get(0).before());
    for (Gap gap : gaps) {
      boolean isSpace;
      if (gap.mayBeTold() && isTold(gap.width(), usual)) {
        isSpace = true;
      } else if (pitch.fixed()) {
        isSpace = pitch.isSpace(gap.distance()) && gap.width() >= NARROWEST;
        sure &= pitch.isClear(gap.distance());
      } else {
        double wanted = han && gap.isWide() ? Double.POSITIVE_INFINITY : wanted(gap, space);
        isSpace = gap.width() > wanted;
        sure &= Math.abs(gap.width() / wanted - 1) > DOUBTFUL;
      }
      text.append(isSpace ? " " : "").append(gap.after());
      if (!isSpace) {
        letterGaps.add(gap.width() * seen.inkHeight());
      }
    }
    boolean tells = !han && (symbols.size() == 1 || !letterGaps.isEmpty());
    Setting set = tells ? new Setting(median(sorted(letterGaps)), middles) : null;
    return new Spaced(Writing.narrow(text.toString()).strip(), sure, set);
  }

  private List<Double> middles(List<OcrSymbol> symbols) {
    return symbols.stream().map(symbol -> seen.middle(centre(symbol))).toList();
  }

  private static boolean isTold(double width, double usual) {
    return width >= Math.max(TELLING_WIDTH, TOLD * usual)
        || width >= Math.max(UNSEEN * USUAL, TOLD_AT_USUAL * usual);
  }

  private static double wanted(Gap gap, double space) {
    if (gap.isNone()) {
      return NONE;
    }
    if (!gap.isLatin()) {
      return gap.seen() ? BESIDE_HAN : UNSEEN_BESIDE_HAN;
    }
    if (gap.seen() || gap.endsClause()) {
      return SEEN * space;
    }
    return UNSEEN * (gap.isTight() ? TIGHT * space : space);
  }

  private List<Gap> gaps(OcrText read) {
    List<Gap> gaps = new ArrayList<>();
    OcrSymbol before = null;
    OcrSymbol last = null;
    for (OcrWord word : read.words()) {
      boolean first = true;
      for (OcrSymbol symbol : word.symbols()) {
        if (last != null) {
          boolean number = isDigit(before) && isPoint(last) && isDigit(symbol);
          double distance = seen.middle(centre(symbol)) - seen.middle(centre(last));
          double width = seen.gap(centre(last), centre(symbol)) / (double) seen.inkHeight();
          double own = (narrow(last) ? BESIDE_ONE : 0) + (narrow(symbol) ? BESIDE_ONE : 0);
          gaps.add(
              new Gap(
                  last.text(), symbol.text(), Math.max(0, width - own), distance, first, number));
        }
        before = last;
        last = symbol;
        first = false;
      }
    }
    return gaps;
  }

  /** What a gap of this line's Latin letters has to be for a space. */
  private static double space(List<Gap> gaps) {
    List<Double> spaces = widths(gaps, true);
    List<Double> others = widths(gaps, false);
    double set = SET_WIDE * set(spaces, others);
    if (spaces.size() < TELLING || others.size() < TELLING) {
      return Math.max(USUAL, set);
    }
    double middle = (median(spaces) + median(others)) / 2;
    return Math.max(set, Math.max(NARROWEST, Math.min(WIDEST, middle)));
  }

  /** How far letters stand apart; 0 where too few tell. */
  private static double set(List<Double> spaces, List<Double> others) {
    if (spaces.size() + others.size() >= MANY) {
      return median(sorted(Stream.concat(spaces.stream(), others.stream()).toList()));
    }
    return others.size() < TELLING ? 0 : others.get(0);
  }

  private static List<Double> widths(List<Gap> gaps, boolean seen) {
    return widths(gaps.stream().filter(gap -> gap.seen() == seen).toList());
  }

  private static List<Double> widths(List<Gap> gaps) {
    return sorted(gaps.stream().filter(Gap::isLatin).map(Gap::width).toList());
  }

  private static List<Double> sorted(List<Double> values) {
    return values.stream().sorted().toList();
  }

  private static double median(List<Double> sorted) {
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }

  private static boolean isDigit(@Nullable OcrSymbol symbol) {
    return symbol != null && Character.isDigit(symbol.text().codePointAt(0));
  }

  private static boolean isPoint(OcrSymbol symbol) {
    return ".,:".contains(symbol.text());
  }

  private static boolean narrow(OcrSymbol symbol) {
    return symbol.text().equals("1");
  }

  private static int centre(OcrSymbol symbol) {
    return (symbol.box().left() + symbol.box().right()) / 2;
  }
}
