package dev.grille.vision.pages;

import dev.grille.vision.crops.Pitch;
import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins the words of a line in large print, which the detector finds each by itself, most often
 * where letters are set far apart: a space between such words is wider than what parts lines
 * elsewhere. That they are one line their own setting tells: a space as wide as letters so set ask
 * for, or one place of a fixed pitch.
 */
final class PartedWords {
  /** A gap between letters that are set wide, against the lower word's height. */
  private static final double WIDE = 0.2;

  /** From one letter to the next of a word, against the gap that most of them have. */
  private static final double LETTER = 1.5;

  /** How much wider one word's letters may be set than the other's. */
  private static final double ALIKE = 1.6;

  /** A space, beyond the two gaps of wide letters at its sides, against the lower word's height. */
  private static final double SPACE = 0.45;

  /** From the last letter to the first behind a space, in places of a fixed pitch, with room. */
  private static final double NEXT_BUT_ONE = 2.25;

  /** Of one word's height to the other's: with descenders and without. */
  private static final double HEIGHTS = 1.6;

  /** How far the middle of one may lie beside the other's line, against the lower one's height. */
  private static final double ASIDE = 0.3;

  /** Degrees between the lines of two words: short ones tell their angle badly. */
  private static final double SAME_ANGLE = 12;

  private PartedWords() {}

  /** The lines, words that are set alike and follow each other joined. */
  static List<LineReading> joined(List<LineReading> lines) {
    List<LineReading> joined = new ArrayList<>();
    for (LineReading line : lines) {
      LineReading grown = line;
      for (LineReading more = absorb(grown, joined); more != null; more = absorb(grown, joined)) {
        grown = more;
      }
      joined.add(grown);
    }
    return joined;
  }

  /** The line with one of the others joined to it, which is taken out of them. */
  private static @Nullable LineReading absorb(LineReading line, List<LineReading> others) {
    for (LineReading other : others) {
      boolean first = line.region().along(other.region()) > 0;
      LineReading both = both(first ? line : other, first ? other : line);
      if (both != null) {
        others.remove(other);
        return both;
      }
    }
    return null;
  }

  /** Two words as one line; null where they are none. */
  private static @Nullable LineReading both(LineReading left, LineReading right) {
    Setting one = left.set();
    Setting other = right.set();
    if (one == null || other == null || !inOneRow(left, right)) {
      return null;
    }
    TextRegion union = RegionJoiner.union(left.region(), right.region());
    double gap = union.width() - left.region().width() - right.region().width();
    double offset = left.region().width() + gap;
    List<Double> middles =
        Stream.concat(
                one.middles().stream(), other.middles().stream().map(middle -> middle + offset))
            .toList();
    double low = Math.min(left.region().height(), right.region().height());
    double wide = wide(one.gap(), other.gap(), low);
    boolean letter = gap <= LETTER * wide;
    if (!letter
        && !(gap > one.gap() && gap <= 2 * wide + SPACE * low)
        && !isPlaceOfPitch(middles, one.middles().size())) {
      return null;
    }
    int length = left.text().length() + right.text().length();
    return new LineReading(
        union,
        left.text() + (letter ? "" : " ") + right.text(),
        (left.mean() * left.text().length() + right.mean() * right.text().length()) / length,
        Math.min(left.worst(), right.worst()),
        left.spacesSure() && right.spacesSure(),
        false,
        new Setting(Math.max(one.gap(), other.gap()), middles));
  }

  /** How far the letters of both are set apart; 0 where that is not far, or not alike. */
  private static double wide(double one, double other, double low) {
    double wider = Math.max(one, other);
    double narrower = Math.min(one, other);
    boolean single = narrower == 0;
    return wider >= WIDE * low && (single || wider <= ALIKE * narrower) ? wider : 0;
  }

  private static boolean isPlaceOfPitch(List<Double> middles, int left) {
    Pitch pitch = Pitch.of(middles);
    double distance = middles.get(left) - middles.get(left - 1);
    return pitch.fixed() && pitch.isSpace(distance) && distance <= NEXT_BUT_ONE * pitch.width();
  }

  private static boolean inOneRow(LineReading left, LineReading right) {
    TextRegion one = left.region();
    TextRegion other = right.region();
    double low = Math.min(one.height(), other.height());
    return !left.vertical()
        && !right.vertical()
        && Writing.hasLatin(left.text())
        && Writing.hasLatin(right.text())
        && Math.max(one.height(), other.height()) <= HEIGHTS * low
        && Math.abs(one.angle() - other.angle()) <= SAME_ANGLE
        && Math.min(Math.abs(one.across(other)), Math.abs(other.across(one))) <= ASIDE * low;
  }
}
