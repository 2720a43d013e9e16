package dev.grille.vision.crops;

import dev.grille.vision.ink.Comb;
import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.text.Writing;
import java.util.List;
import java.util.Optional;

/**
 * Text whose characters stand one to a cell. The gaps between neighbouring cells are the form's and
 * no spaces; a cell that is left empty is one.
 */
public final class CellText {
  private CellText() {}

  /**
   * The text as the cells space it.
   *
   * @param comb the cells, in pixels of the crop that was read
   * @return nothing where there are no cells, or where more than one character stands in one: then
   *     they are columns of a table
   */
  public static Optional<Spacing.Spaced> of(Comb comb, OcrText read) {
    if (!comb.hasCells() || read.lines().size() != 1) {
      return Optional.empty();
    }
    List<OcrSymbol> symbols =
        read.words().stream().flatMap(word -> word.symbols().stream()).toList();
    StringBuilder text = new StringBuilder();
    int last = 0;
    for (OcrSymbol symbol : symbols) {
      int cell = comb.cell(place(symbol.box(), comb));
      if (!text.isEmpty()) {
        if (cell <= last) {
          return Optional.empty();
        }
        text.append(cell > last + 1 ? " " : "");
      }
      text.append(symbol.text());
      last = cell;
    }
    return Optional.of(new Spacing.Spaced(Writing.narrow(text.toString()).strip(), true));
  }

  /** The middle of a character; a box that is wider than a cell is right where it begins alone. */
  private static double place(OcrBox box, Comb comb) {
    boolean wide = box.right() - box.left() > comb.pitch();
    return wide ? box.left() : (box.left() + box.right()) / 2.0;
  }
}
