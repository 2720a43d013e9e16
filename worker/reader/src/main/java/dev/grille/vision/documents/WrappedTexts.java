package dev.grille.vision.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Texts that go on in the line below, as long labels in narrow cells do. */
final class WrappedTexts {
  /** Of the narrower text's width that stands under the other. */
  private static final double UNDER = 0.6;

  /** From one line to the next, against the height of the upper. */
  private static final double GAP = 0.7;

  /** Of one height to the other at most. */
  private static final double ALIKE = 1.5;

  private WrappedTexts() {}

  /** Each text with the one below it, and with that below this, as rows of their characters. */
  static List<TextRow> of(List<PlacedText> texts) {
    List<TextRow> rows = new ArrayList<>();
    for (PlacedText text : texts) {
      List<Glyph> glyphs = new ArrayList<>(Glyph.of(text));
      Optional<PlacedText> next = below(text, texts);
      for (int lines = 2; lines <= 3 && next.isPresent(); lines++) {
        glyphs.addAll(Glyph.of(next.get()));
        rows.add(new TextRow(glyphs));
        next = below(next.get(), texts);
      }
    }
    return rows;
  }

  private static Optional<PlacedText> below(PlacedText upper, List<PlacedText> texts) {
    return texts.stream()
        .filter(lower -> !lower.vertical() && !upper.vertical() && goesOn(upper, lower))
        .min(Comparator.comparingDouble(PlacedText::top));
  }

  private static boolean goesOn(PlacedText upper, PlacedText lower) {
    double gap = lower.top() - upper.bottom();
    double common = Math.min(upper.right(), lower.right()) - Math.max(upper.left(), lower.left());
    double narrow = Math.min(upper.right() - upper.left(), lower.right() - lower.left());
    double low = Math.min(upper.height(), lower.height());
    return gap > -0.5 * low
        && gap <= GAP * upper.height()
        && lower.centreY() > upper.bottom() - 0.2 * low
        && common >= UNDER * narrow
        && Math.max(upper.height(), lower.height()) <= ALIKE * low;
  }
}
