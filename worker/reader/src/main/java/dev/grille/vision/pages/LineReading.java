package dev.grille.vision.pages;

import dev.grille.vision.score.LineFeatures;
import dev.grille.vision.text.Writing;
import org.jspecify.annotations.Nullable;

/**
 * What a line says.
 *
 * @param region where it stands, as it is read: its width runs along the text
 * @param text with its spaces
 * @param mean confidence of its characters, 0 to 1
 * @param worst confidence of a character, 0 to 1
 * @param spacesSure whether each gap is clearly a space or clearly none
 * @param vertical whether its characters stand one below the other
 * @param set how its characters are set, from the region's beginning; null where nothing tells
 */
public record LineReading(
    TextRegion region,
    String text,
    double mean,
    double worst,
    boolean spacesSure,
    boolean vertical,
    @Nullable Setting set) {
  /** Of a region whose height no longer matters, and of one where it does most, in pixels. */
  private static final double TALL = 32;

  private static final double SMALL = 8;

  /** Characters beyond the first after which the length no longer matters. */
  private static final double LONG = 24;

  /** What the score rests on. */
  public LineFeatures features() {
    boolean mixed = Writing.hasHan(text) && (Writing.hasLatin(text) || Writing.hasDigit(text));
    return new LineFeatures(
        mean,
        worst,
        region.prob(),
        bounded((region.height() - SMALL) / (TALL - SMALL)),
        bounded((text.codePointCount(0, text.length()) - 1) / LONG),
        mixed ? 1 : 0,
        spacesSure ? 1 : 0,
        vertical ? 1 : 0);
  }

  private static double bounded(double share) {
    return Math.max(0, Math.min(1, share));
  }
}
