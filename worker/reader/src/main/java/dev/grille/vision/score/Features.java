package dev.grille.vision.score;

import java.util.List;

/**
 * What is known about a reading when it is scored. Each is scaled to about 0 to 1.
 *
 * @param confidence the recogniser's mean over the words
 * @param worst the recogniser's for the worst character
 * @param agreement share of the probability that the value has among all that were considered
 * @param passes 0 where one pass was enough, towards 1 where many were needed
 * @param valid 1 where the kind's rule holds, 0 where it fails, 0.5 where there is none
 * @param expected 1 where the value looks like the template's own, 0 where not, 0.5 where unknown
 * @param contrast of the ink against its background
 * @param height text height in source pixels: 0 at 6 and less, 1 at 24 and more
 * @param length 0 for one character, 1 for twenty-five and more
 * @param mixed 1 where the value mixes Han characters with letters or digits
 * @param alignment quality of the alignment
 * @param network how sure the network is that read this value, 0 where it read another
 * @param tesseract how sure Tesseract is, 0 where it read another or was not asked
 * @param print how sure the network for print is, 0 where it read another or was not asked
 * @param both 1 where two of the three read this value
 * @param lines 0 for a single line, 1 for five and more
 * @param spaces 1 where the gaps between the characters leave no doubt of the spaces, 0.5 where
 *     they do and all passes agree, 0 where passes differ in them
 * @param unread share of the ink in the window that no line took
 */
public record Features(
    double confidence,
    double worst,
    double agreement,
    double passes,
    double valid,
    double expected,
    double contrast,
    double height,
    double length,
    double mixed,
    double alignment,
    double network,
    double tesseract,
    double print,
    double both,
    double lines,
    double spaces,
    double unread) {
  /** Names in the order of {@link #toArray}. */
  public static final List<String> NAMES =
      List.of(
          "confidence",
          "worst",
          "agreement",
          "passes",
          "valid",
          "expected",
          "contrast",
          "height",
          "length",
          "mixed",
          "alignment",
          "network",
          "tesseract",
          "print",
          "both",
          "lines",
          "spaces",
          "unread");

  /** The values in the order of {@link #NAMES}. */
  public double[] toArray() {
    return new double[] {
      confidence,
      worst,
      agreement,
      passes,
      valid,
      expected,
      contrast,
      height,
      length,
      mixed,
      alignment,
      network,
      tesseract,
      print,
      both,
      lines,
      spaces,
      unread
    };
  }
}
