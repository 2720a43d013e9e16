package dev.grille.vision.documents;

import java.util.List;

/**
 * Words of a kind that were found on a document.
 *
 * @param label as the kind has it
 * @param row where
 * @param from its first character in the row
 * @param to the one behind its last
 * @param misread characters
 */
record FoundLabel(String label, TextRow row, int from, int to, int misread) {
  double left() {
    return row.glyphs().get(from).left();
  }

  double right() {
    return row.glyphs().get(to - 1).right();
  }

  double centreX() {
    return (left() + right()) / 2;
  }

  double centreY() {
    return glyphs().stream().mapToDouble(glyph -> glyph.of().centreY()).average().orElse(0);
  }

  double height() {
    return glyphs().stream().mapToDouble(glyph -> glyph.of().height()).average().orElse(1);
  }

  double bottom() {
    return glyphs().stream().mapToDouble(glyph -> glyph.of().bottom()).max().orElse(0);
  }

  List<Glyph> glyphs() {
    return row.glyphs().subList(from, to);
  }

  boolean overlaps(FoundLabel other) {
    return row == other.row && from < other.to && other.from < to;
  }
}
