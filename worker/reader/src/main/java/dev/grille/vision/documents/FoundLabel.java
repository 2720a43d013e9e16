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
    return glyphs().stream().mapToDouble(Glyph::left).min().orElse(0);
  }

  double right() {
    return glyphs().stream().mapToDouble(Glyph::right).max().orElse(0);
  }

  double centreX() {
    return (left() + right()) / 2;
  }

  double centreY() {
    return glyphs().stream().mapToDouble(glyph -> glyph.of().centreY()).average().orElse(0);
  }

  /** Of its letters. */
  double height() {
    return isVertical()
        ? right() - left()
        : glyphs().stream().mapToDouble(glyph -> glyph.of().height()).average().orElse(1);
  }

  double bottom() {
    return glyphs().stream().mapToDouble(glyph -> glyph.of().bottom()).max().orElse(0);
  }

  List<Glyph> glyphs() {
    return row.glyphs().subList(from, to);
  }

  double top() {
    return glyphs().stream().mapToDouble(glyph -> glyph.of().top()).min().orElse(0);
  }

  /** Whether its characters stand below each other. */
  boolean isVertical() {
    return row.isVertical();
  }

  boolean holds(Glyph glyph) {
    return glyphs().stream().anyMatch(own -> own.isAt(glyph));
  }

  boolean overlaps(FoundLabel other) {
    return row == other.row
        ? from < other.to && other.from < to
        : other.glyphs().stream().anyMatch(this::holds);
  }
}
