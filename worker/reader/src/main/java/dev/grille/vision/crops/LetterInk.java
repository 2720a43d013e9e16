package dev.grille.vision.crops;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * The connected ink of a line beside what was read of it.
 *
 * @param inks each connected piece that is no dust
 * @param holes how many holes each of them has
 * @param symbols what was read, from left to right
 * @param lineHeight in pixels
 */
record LetterInk(List<Rect> inks, List<Integer> holes, List<OcrSymbol> symbols, double lineHeight) {
  /** Least area of a hole, in line heights squared: half of what a slash leaves of an o's. */
  private static final double MIN_HOLE = 0.004;

  LetterInk {
    inks = List.copyOf(inks);
    holes = List.copyOf(holes);
    symbols = List.copyOf(symbols);
  }

  /**
   * Of a crop.
   *
   * @param crop that was read, dark on white
   * @param read one line
   * @param lineHeight in pixels of the crop
   */
  static LetterInk of(Mat crop, OcrText read, double lineHeight) {
    try (MatScope scope = new MatScope()) {
      Mat ink = InkPiece.ink(crop, scope);
      Mat background = scope.mat();
      Core.bitwise_not(ink, background);
      List<Rect> pieces =
          InkPiece.of(ink, 8, scope).stream()
              .filter(piece -> !piece.isSpeck(lineHeight))
              .map(InkPiece::box)
              .toList();
      List<Rect> free =
          InkPiece.of(background, 4, scope).stream()
              .filter(piece -> piece.area() >= MIN_HOLE * lineHeight * lineHeight)
              .map(InkPiece::box)
              .toList();
      List<Integer> holes = new ArrayList<>();
      for (Rect piece : pieces) {
        holes.add((int) free.stream().filter(hole -> isWithin(hole, piece)).count());
      }
      return new LetterInk(pieces, holes, read.symbols(), lineHeight);
    }
  }

  private static boolean isWithin(Rect inner, Rect outer) {
    return inner.x > outer.x
        && inner.y > outer.y
        && inner.x + inner.width < outer.x + outer.width
        && inner.y + inner.height < outer.y + outer.height;
  }

  /** The same ink under other names. */
  LetterInk named(List<OcrSymbol> others) {
    return new LetterInk(inks, holes, others, lineHeight);
  }

  /** The ink of one letter that stands free of its neighbours; null where there is none. */
  @Nullable Rect body(int symbol) {
    int at = index(symbol);
    return at < 0 ? null : inks.get(at);
  }

  /** How many holes that ink has; 0 where there is none. */
  int holes(int symbol) {
    int at = index(symbol);
    return at < 0 ? 0 : holes.get(at);
  }

  /** Whether a dot stands within that ink and touches it nowhere. */
  boolean isDotted(int symbol) {
    Rect body = body(symbol);
    return body != null && inks.stream().anyMatch(ink -> isWithin(ink, body));
  }

  private int index(int symbol) {
    int centre = centre(symbol);
    for (int i = 0; i < inks.size(); i++) {
      Rect ink = inks.get(i);
      boolean over = ink.x <= centre && centre < ink.x + ink.width;
      boolean alone =
          (symbol == 0 || centre(symbol - 1) < ink.x)
              && (symbol + 1 == symbols.size() || centre(symbol + 1) >= ink.x + ink.width);
      if (over && alone && ink.height >= InkPiece.LETTER * lineHeight) {
        return i;
      }
    }
    return -1;
  }

  private int centre(int symbol) {
    return (symbols.get(symbol).box().left() + symbols.get(symbol).box().right()) / 2;
  }
}
