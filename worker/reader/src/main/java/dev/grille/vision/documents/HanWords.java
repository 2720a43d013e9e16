package dev.grille.vision.documents;

import java.util.ArrayList;
import java.util.List;

/** Where a line of Han characters holds several texts: they are written without spaces. */
final class HanWords {
  /** Characters of a word that is no letter of a spread one. */
  private static final int WORD = 2;

  private HanWords() {}

  /**
   * The texts of a line: parted where letters of another size begin, and by spaces beside Han
   * characters. Where a piece is a single character the spaces spread a word.
   *
   * @param alike height of lower letters against that of higher ones that are still of their size
   */
  static List<List<Glyph>> of(List<Glyph> line, double alike) {
    List<List<Glyph>> sizes = new ArrayList<>();
    for (Glyph glyph : line) {
      List<Glyph> last = sizes.isEmpty() ? List.of() : sizes.get(sizes.size() - 1);
      if (!last.isEmpty() && isAlike(last.get(last.size() - 1).of(), glyph.of(), alike)) {
        last.add(glyph);
      } else {
        sizes.add(new ArrayList<>(List.of(glyph)));
      }
    }
    return sizes.stream().flatMap(size -> words(size).stream()).toList();
  }

  private static boolean isAlike(PlacedText one, PlacedText next, double alike) {
    return Math.min(one.height(), next.height()) >= alike * Math.max(one.height(), next.height());
  }

  private static List<List<Glyph>> words(List<Glyph> line) {
    List<List<Glyph>> words = new ArrayList<>();
    for (Glyph glyph : line) {
      List<Glyph> last = words.isEmpty() ? List.of() : words.get(words.size() - 1);
      boolean parted = !last.isEmpty() && glyph.spaced() && isHan(last.get(last.size() - 1), glyph);
      if (!last.isEmpty() && !parted) {
        last.add(glyph);
      } else {
        words.add(new ArrayList<>(List.of(glyph)));
      }
    }
    return words.stream().allMatch(word -> word.size() >= WORD) ? words : List.of(line);
  }

  private static boolean isHan(Glyph one, Glyph next) {
    return isHan(one) && isHan(next);
  }

  private static boolean isHan(Glyph glyph) {
    return Character.UnicodeScript.of(glyph.shown().codePointAt(0)) == Character.UnicodeScript.HAN;
  }
}
