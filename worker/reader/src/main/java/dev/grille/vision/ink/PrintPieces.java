package dev.grille.vision.ink;

import dev.grille.vision.geometry.MatScope;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * Moves a form's print piece by piece to where a crop shows it: on bent paper a long rule stands
 * off its place by another distance at each end.
 */
final class PrintPieces {
  /** Side of a piece, in line heights: paper bends little over some characters. */
  private static final double SIDE = 5;

  /**
   * Correlation of a piece from which it is moved: a value that is written over a thin rule has
   * more ink than the rule.
   */
  private static final double FOUND = 0.3;

  /** By how much it must be better than where the piece is already. */
  private static final double BETTER = 0.15;

  private PrintPieces() {}

  /**
   * Moves the pieces, in place.
   *
   * @param crop 8-bit grey, dark ink on white
   * @param print of the crop's size, likewise
   * @param lineHeight of the text, in pixels
   * @param reach how far a piece may be moved, in pixels
   */
  static void fit(Mat crop, Mat print, double lineHeight, int reach, MatScope scope) {
    int across = Math.max(1, (int) Math.round(crop.cols() / (SIDE * lineHeight)));
    int down = Math.max(1, (int) Math.round(crop.rows() / (SIDE * lineHeight)));
    if (across * down == 1) {
      return;
    }
    Mat padded = scope.mat();
    Core.copyMakeBorder(print, padded, reach, reach, reach, reach, Core.BORDER_REPLICATE);
    for (int i = 0; i < across; i++) {
      for (int j = 0; j < down; j++) {
        int x = i * crop.cols() / across;
        int y = j * crop.rows() / down;
        int width = (i + 1) * crop.cols() / across - x;
        int height = (j + 1) * crop.rows() / down - y;
        move(crop, print, padded, new Rect(x, y, width, height), reach, scope);
      }
    }
  }

  private static void move(Mat crop, Mat print, Mat padded, Rect piece, int reach, MatScope scope) {
    if (piece.width <= 4 * reach || piece.height <= 4 * reach) {
      return;
    }
    Rect inner =
        new Rect(
            piece.x + reach, piece.y + reach, piece.width - 2 * reach, piece.height - 2 * reach);
    // The padded print stands farther right and down by the reach.
    Mat own = scope.own(padded.submat(shifted(inner, reach, reach)));
    if (255 - Core.minMaxLoc(own).minVal < FormPrint.MIN_INK) {
      return;
    }
    PrintMatch match = PrintMatch.of(scope.own(crop.submat(piece)), own, scope);
    if (match.isFound(FOUND, BETTER)) {
      Mat moved = scope.own(padded.submat(shifted(piece, reach - match.dx(), reach - match.dy())));
      moved.copyTo(scope.own(print.submat(piece)));
    }
  }

  private static Rect shifted(Rect rect, int dx, int dy) {
    return new Rect(rect.x + dx, rect.y + dy, rect.width, rect.height);
  }
}
