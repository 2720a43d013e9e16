package dev.grille.vision.crops;

import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.OcrWord;
import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencv.core.Mat;

/**
 * Puts spaces where the ink has gaps. The recogniser's own word breaks are good in Latin text,
 * meaningless between Han characters and a matter of luck between both.
 */
public final class Spacing {
  private static final double LETTER_GAP = 0.18;
  private static final double WIDE_LETTER_GAP = 0.33;
  private static final double DIGIT_GAP = 0.42;

  /**
   * Between digits, and after their commas and points, in type of which it is known that widths
   * differ: of 1,100 such gaps in 12 faces 95 of 100 were below 0.25, and no space was below 0.35.
   */
  private static final double PROPORTIONAL_DIGIT_GAP = 0.36;

  /** A 1 is as wide as other digits and has less ink, by this much of the line's height. */
  private static final double BESIDE_ONE = 0.1;

  /** The same of narrow characters where all characters may be equally wide. */
  private static final double BESIDE_NARROW = 0.2;

  /** Gaps at strokes and points, where Tesseract breaks words that are one. */
  private static final double TIGHT_GAP = 0.6;

  /** Letters may be set wide: a space is so much wider than the gap that most of them have. */
  private static final double SET_WIDE = 1.9;

  private static final int MIN_GAPS = 4;

  /**
   * A gap that may be either is a space where every narrower one of the line is so much narrower:
   * of 18 upright faces whose widths differ (DejaVu, Liberation, WenQuanYi) spaces have 0.24 and
   * more, and letters at most 0.20 between them, but for one that is extra light (0.34).
   */
  private static final double NEXT_NARROWER = 0.6;

  /** Without a reader's word breaks, a gap this near to what makes a space may be either. */
  private static final double DOUBTFUL = 0.09;

  private static final String NARROW = "1IJfijlrt-.,:;'!|()[]";

  private final ColumnInk ink;
  private final double lineHeight;
  private final HanGaps hanGaps;
  private final double letterGap;
  private final boolean single;
  private final String known;
  private boolean sure = true;
  private Pitch pitch = Pitch.UNKNOWN;
  private double usualGap;
  private List<Double> gaps = List.of();

  /**
   * Looks for gaps in a crop.
   *
   * @param crop the crop that was read, dark on white
   * @param lineHeight in pixels
   * @param known the template's own value, whose manner of spacing is followed in doubt
   * @param single whether every character will come as a word, so that gaps alone decide
   */
  public Spacing(Mat crop, double lineHeight, String known, boolean single) {
    this.single = single;
    this.known = known;
    this.letterGap = single ? WIDE_LETTER_GAP : LETTER_GAP;
    this.hanGaps = HanGaps.of(known);
    this.ink = ColumnInk.of(crop, lineHeight);
    this.lineHeight = lineHeight;
  }

  /** Every character of a reader without word breaks of its own is a word at first. */
  public static OcrText singly(OcrText read) {
    List<OcrWord> words = new ArrayList<>();
    for (OcrWord word : read.words()) {
      for (OcrSymbol symbol : word.symbols()) {
        words.add(
            new OcrWord(
                symbol.text(), symbol.confidence(), symbol.box(), word.line(), List.of(symbol)));
      }
    }
    return new OcrText(words);
  }

  /**
   * A text with its spaces.
   *
   * @param text lines joined by line feeds
   * @param sure whether every gap was clearly a space or clearly none
   */
  public record Spaced(String text, boolean sure) {}

  /** The text with its spaces corrected. */
  public Spaced corrected(OcrText read) {
    List<String> lines = new ArrayList<>();
    for (List<OcrWord> words : read.lines()) {
      StringBuilder line = new StringBuilder();
      OcrSymbol last = null;
      measure(words);
      String unspaced = words.stream().map(OcrWord::text).collect(Collectors.joining());
      Optional<KnownSpaces> form = KnownSpaces.of(Writing.narrow(unspaced), known);
      int place = 0;
      double gapBefore = 0;
      for (OcrWord word : words) {
        OcrSymbol first = word.symbols().get(0);
        if (last != null) {
          double gap = ink.gap(last, first, single);
          boolean airy = !isProportional() && gap <= TIGHT_GAP * lineHeight;
          boolean within = airy && Separators.areWithinNumber(last, first, gapBefore, gap);
          Gap judged = within ? Gap.NONE : judge(last, first, gap);
          boolean followed = !judged.clear() && form.isPresent();
          boolean space = followed ? form.get().isBefore(place) : judged.space();
          line.append(space ? " " : "");
          sure &= judged.clear();
          gapBefore = gap;
        }
        line.append(word.text());
        place += word.text().codePointCount(0, word.text().length());
        last = word.symbols().get(word.symbols().size() - 1);
      }
      lines.add(line.toString());
    }
    return new Spaced(Writing.narrow(String.join("\n", lines)).strip(), sure);
  }

  /**
   * What stands between two characters.
   *
   * @param clear whether it is surely a space, or surely none
   */
  private record Gap(boolean space, boolean clear) {
    static final Gap NONE = new Gap(false, true);
  }

  private Gap judge(OcrSymbol before, OcrSymbol after, double pixels) {
    int left = before.text().codePointBefore(before.text().length());
    int right = after.text().codePointAt(0);
    boolean wideLeft = Writing.isHan(left) || Writing.isWidePunctuation(left);
    boolean wideRight = Writing.isHan(right) || Writing.isWidePunctuation(right);
    if ((wideLeft && wideRight)
        || Writing.isWidePunctuation(left)
        || Writing.isWidePunctuation(right)) {
      return Gap.NONE;
    }
    if (left == ',' && Character.isLetter(right) && !wideRight) {
      return new Gap(true, true);
    }
    double wanted =
        wideLeft || wideRight
            ? hanGaps.wanted(wideLeft, usualGap)
            : tight(left, right) ? tightGap() : letterGap;
    if ((wideLeft && !Character.isLetterOrDigit(right))
        || (wideRight && !Character.isLetterOrDigit(left))) {
      return Gap.NONE;
    }
    if (pitch.fixed() && !wideLeft && !wideRight) {
      double distance = ink.middle(after) - ink.middle(before);
      return new Gap(pitch.isSpace(distance), pitch.isClear(distance));
    }
    double bearing = bearing(left, right);
    if (single && Character.isDigit(left) && Character.isDigit(right)) {
      wanted = digitGap();
    }
    double gap = pixels / lineHeight;
    if (single && !wideLeft && !wideRight) {
      wanted = Math.max(wanted, SET_WIDE * usualGap);
    }
    if (single && Character.isLetter(left) && Character.isLetter(right)) {
      double least = wanted + bearing - DOUBTFUL;
      if (gap > least && standsOut(gap, least)) {
        return new Gap(true, true);
      }
    }
    // No gap at all: the characters touch, or something else has ink between them.
    boolean none = gap > 0 && gap < wanted - DOUBTFUL;
    boolean clear = none || gap > wanted + bearing + DOUBTFUL;
    return new Gap(gap > wanted + bearing, clear || wideLeft || wideRight);
  }

  /** Whether enough gaps of the line are too narrow for a space, and all much narrower than one. */
  private boolean standsOut(double gap, double least) {
    List<Double> narrower = gaps.stream().filter(other -> other < least).toList();
    return narrower.size() >= MIN_GAPS && narrower.get(narrower.size() - 1) <= NEXT_NARROWER * gap;
  }

  /**
   * What a line tells of itself: the pitch of its characters and the gap that most of them have.
   */
  private void measure(List<OcrWord> words) {
    List<OcrSymbol> symbols = words.stream().flatMap(word -> word.symbols().stream()).toList();
    boolean han = symbols.stream().anyMatch(s -> Writing.hasHan(s.text()));
    if (!single && !han) {
      usualGap = 0;
      return;
    }
    pitch = han ? Pitch.UNKNOWN : Pitch.of(symbols.stream().map(ink::middle).toList());
    gaps = new ArrayList<>();
    for (int i = 1; i < symbols.size(); i++) {
      gaps.add(ink.gap(symbols.get(i - 1), symbols.get(i), single) / lineHeight);
    }
    Collections.sort(gaps);
    usualGap = gaps.size() < MIN_GAPS ? 0 : gaps.get(gaps.size() / 2);
  }

  /** At strokes and points a break is seldom meant, but a clear one is. */
  private double tightGap() {
    return single ? digitGap() : TIGHT_GAP;
  }

  private double digitGap() {
    return isProportional() ? PROPORTIONAL_DIGIT_GAP : DIGIT_GAP;
  }

  private boolean isProportional() {
    return pitch.known() && !pitch.fixed();
  }

  private double bearing(int left, int right) {
    if (single && isProportional()) {
      return (left == '1' ? BESIDE_ONE : 0) + (right == '1' ? BESIDE_ONE : 0);
    }
    if (single) {
      return NARROW.indexOf(left) >= 0 || NARROW.indexOf(right) >= 0 ? BESIDE_NARROW : 0;
    }
    return left == '1' || right == '1' ? 0.07 : 0;
  }

  /** Inside numbers and at strokes a break is seldom meant. */
  private static boolean tight(int left, int right) {
    return left == '/'
        || right == '/'
        || (Character.isDigit(left) && ".,:/-%".indexOf(right) >= 0)
        || (Character.isDigit(right) && ".,:/-$￥¥".indexOf(left) >= 0);
  }
}
