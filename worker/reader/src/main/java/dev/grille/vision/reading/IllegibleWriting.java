package dev.grille.vision.reading;

import dev.grille.vision.ink.FieldInk;
import dev.grille.vision.ink.InkLine;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.pixels.Box;
import java.util.List;

/**
 * Tells text that no engine can read, such as traditional characters, from the leaders, hatching
 * and watermarks that forms print in their windows. The latter repeat one shape, are too small for
 * text or are paler than the print around them.
 */
final class IllegibleWriting {
  /** Height of text at least, in pixels of the picture: nobody could read what is lower. */
  private static final double MIN_HEIGHT = 7;

  /** Share of parts that are of one size where a shape is repeated. */
  private static final double REPEATED = 0.8;

  /** How far parts of one size may differ, as a share of the line's height. */
  private static final double ALIKE = 0.12;

  /** Parts from which a shape is repeated; two characters may be equally large. */
  private static final int MIN_PARTS = 6;

  private IllegibleWriting() {}

  /**
   * Whether the ink that stands in a window has the look of text.
   *
   * @param others the form's other windows: a ring or a box in each of them is the form's
   */
  static boolean isIn(SeenField seen, List<SeenField> others) {
    FieldInk ink = seen.ink();
    return !ink.isPale()
        && ink.lines().stream()
            .anyMatch(line -> line.lineHeight() * seen.pixels() >= MIN_HEIGHT && !isRepeated(line))
        && others.stream().noneMatch(other -> other != seen && showLoneShape(ink, other.ink()));
  }

  private static boolean showLoneShape(FieldInk ink, FieldInk other) {
    double slack = ALIKE * ink.lineHeight();
    return ink.own().size() == 1
        && other.own().size() == 1
        && isAlike(ink.own().get(0), other.own().get(0), slack);
  }

  private static boolean isRepeated(InkLine line) {
    List<Box> parts = line.own();
    double slack = ALIKE * line.lineHeight();
    return parts.size() >= MIN_PARTS
        && parts.stream()
            .mapToLong(one -> parts.stream().filter(other -> isAlike(one, other, slack)).count())
            .anyMatch(alike -> alike >= REPEATED * parts.size());
  }

  private static boolean isAlike(Box one, Box other, double slack) {
    return Math.abs(one.width() - other.width()) <= slack
        && Math.abs(one.height() - other.height()) <= slack;
  }
}
