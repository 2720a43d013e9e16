package dev.grille.vision.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A character where it stands, about: within a line characters are placed by how wide they are as a
 * rule.
 *
 * @param shown as read
 * @param folded what it is compared by: compatibility forms are one, capitals are small letters
 * @param spaced whether a space stands before it
 * @param left of its place
 * @param right of its place
 * @param of the text that it belongs to
 */
record Glyph(String shown, int folded, boolean spaced, double left, double right, PlacedText of) {
  /** Widths against that of a Han character. */
  private static final double LETTER = 0.55;

  private static final double NARROW = 0.35;

  /** The characters of a text, spaces apart. */
  static List<Glyph> of(PlacedText text) {
    int[] points = text.text().strip().codePoints().toArray();
    double whole = 0;
    for (int point : points) {
      whole += width(point);
    }
    double scale = (text.right() - text.left()) / whole;
    double x = text.left();
    boolean spaced = false;
    List<Glyph> glyphs = new ArrayList<>();
    for (int point : points) {
      double right = x + width(point) * scale;
      if (Character.isWhitespace(point)) {
        spaced = true;
      } else {
        String shown = Character.toString(point);
        glyphs.add(new Glyph(shown, folded(shown), spaced, x, right, text));
        spaced = false;
      }
      x = right;
    }
    return glyphs;
  }

  double centre() {
    return (left + right) / 2;
  }

  Glyph withSpace() {
    return new Glyph(shown, folded, true, left, right, of);
  }

  /** The characters that a text is compared by, without its spaces. */
  static int[] folded(CharSequence text) {
    return text.codePoints()
        .filter(point -> !Character.isWhitespace(point))
        .map(point -> folded(Character.toString(point)))
        .toArray();
  }

  private static int folded(String shown) {
    int point = Normalizer.normalize(shown, Normalizer.Form.NFKC).codePointAt(0);
    return Character.toLowerCase(point);
  }

  private static double width(int point) {
    if (Character.isWhitespace(point) || ".,:;'!|il1I-".indexOf(point) >= 0) {
      return NARROW;
    }
    return point < 0x2e80 ? LETTER : 1;
  }
}
