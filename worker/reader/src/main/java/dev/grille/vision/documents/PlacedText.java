package dev.grille.vision.documents;

import dev.grille.vision.pixels.Box;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A piece of a line of text on an upright document.
 *
 * @param text as read
 * @param left of its letters, in any unit that the document's own place has as well
 * @param top of its letters
 * @param right of its letters
 * @param bottom of its letters
 * @param vertical whether its characters stand below each other
 * @param probability that all of it is read right, 0 to 1
 */
public record PlacedText(
    String text,
    double left,
    double top,
    double right,
    double bottom,
    boolean vertical,
    double probability) {
  /** Of a text that lies within another, of which it is a piece then. */
  private static final double PIECE = 0.7;

  public PlacedText {
    if (!(left < right && top < bottom)) {
      throw new IllegalArgumentException("a text stands somewhere");
    }
  }

  /** Where it stands. */
  Box box() {
    return new Box(left, top, right, bottom);
  }

  double height() {
    return bottom - top;
  }

  double centreY() {
    return (top + bottom) / 2;
  }

  /** Median height of those that do not stand; empty where all do. */
  static OptionalDouble usualHeight(List<PlacedText> texts) {
    double[] heights =
        texts.stream()
            .filter(text -> !text.vertical())
            .mapToDouble(PlacedText::height)
            .sorted()
            .toArray();
    return heights.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(heights[heights.length / 2]);
  }

  /** Whether it is one character. */
  boolean isAlone() {
    return text.codePointCount(0, text.length()) == 1;
  }

  /** Whether it is a piece of a larger text, within which it lies. */
  boolean isPieceOf(PlacedText other) {
    return box().area() < other.box().area() && box().shareIn(other.box()) > PIECE;
  }
}
