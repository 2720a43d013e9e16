package dev.grille.vision.crops;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.pixels.Pixels;
import java.util.List;
import java.util.stream.IntStream;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/**
 * Which columns of a line have ink.
 *
 * @param ink 0 where there is none, row by row
 * @param columns of it
 * @param rows of it
 * @param lineHeight in pixels
 */
record ColumnInk(byte[] ink, int columns, int rows, double lineHeight) {
  /** Half a character's width at most, against the line height. */
  private static final double HALF_CHARACTER = 0.45;

  /**
   * That of a crop. What is left of lines above and below, specks that lie beyond all letters, does
   * not count: one of them fills a gap.
   */
  static ColumnInk of(Mat crop, double lineHeight) {
    try (MatScope scope = new MatScope()) {
      Mat ink = InkPiece.ink(crop, scope);
      List<InkPiece> pieces = InkPiece.of(ink, 8, scope);
      List<InkPiece> letters = pieces.stream().filter(piece -> piece.isLetter(lineHeight)).toList();
      int top = letters.stream().mapToInt(letter -> letter.box().y).min().orElse(0);
      int bottom = letters.stream().mapToInt(InkPiece::bottom).max().orElse(crop.rows());
      for (InkPiece piece : pieces) {
        boolean beyond = piece.bottom() <= top || piece.box().y >= bottom;
        if (beyond && piece.isSpeck(lineHeight)) {
          scope.own(ink.submat(piece.box())).setTo(Scalar.all(0));
        }
      }
      return new ColumnInk(Pixels.bytes(ink), crop.cols(), crop.rows(), lineHeight);
    }
  }

  /** The middle of a character's ink around where the network saw it, in pixels. */
  double middle(OcrSymbol symbol) {
    int centre = Math.max(0, Math.min(columns - 1, centre(symbol)));
    int top = Math.max(0, symbol.box().top());
    int bottom = Math.min(rows, symbol.box().bottom());
    int reach = (int) (lineHeight * HALF_CHARACTER);
    int at = nearestInk(centre, reach, top, bottom);
    if (at < 0) {
      return centre;
    }
    int left = at;
    while (left > 0 && at - left < 2 * reach && inked(left - 1, top, bottom)) {
      left--;
    }
    int right = at;
    while (right + 1 < columns && right - at < 2 * reach && inked(right + 1, top, bottom)) {
      right++;
    }
    // Characters that touch have no middle of their own.
    return right - left > 2 * reach ? centre : (left + right) / 2.0;
  }

  private int nearestInk(int centre, int reach, int top, int bottom) {
    for (int off = 0; off <= reach; off++) {
      if (centre - off >= 0 && inked(centre - off, top, bottom)) {
        return centre - off;
      }
      if (centre + off < columns && inked(centre + off, top, bottom)) {
        return centre + off;
      }
    }
    return -1;
  }

  private static int centre(OcrSymbol symbol) {
    return (symbol.box().left() + symbol.box().right()) / 2;
  }

  /**
   * The widest run of columns without ink around the break, in pixels.
   *
   * @param single whether nothing beyond the two characters' middles may be looked at
   */
  double gap(OcrSymbol before, OcrSymbol after, boolean single) {
    int middle = (before.box().right() + after.box().left()) / 2;
    int reach = (int) Math.max(lineHeight * 0.6, (after.box().left() - before.box().right()) / 2.0);
    int from = Math.max(single ? centre(before) : 0, middle - reach);
    int to = Math.min(single ? centre(after) : columns, middle + reach);
    int top = Math.max(0, Math.min(before.box().top(), after.box().top()));
    int bottom = Math.min(rows, Math.max(before.box().bottom(), after.box().bottom()));
    int widest = 0;
    int run = 0;
    for (int x = from; x < to; x++) {
      run = inked(x, top, bottom) ? 0 : run + 1;
      widest = Math.max(widest, run);
    }
    return widest;
  }

  /**
   * Whether nothing stands where a character was seen.
   *
   * @param width of the columns around its middle that are looked at, in line heights
   */
  boolean isBlank(OcrSymbol symbol, double width) {
    int half = (int) (width / 2 * lineHeight);
    return IntStream.rangeClosed(centre(symbol) - half, centre(symbol) + half)
        .filter(x -> x >= 0 && x < columns)
        .noneMatch(x -> inked(x, 0, rows));
  }

  private boolean inked(int x, int top, int bottom) {
    for (int y = top; y < bottom; y++) {
      if (ink[y * columns + x] != 0) {
        return true;
      }
    }
    return false;
  }
}
