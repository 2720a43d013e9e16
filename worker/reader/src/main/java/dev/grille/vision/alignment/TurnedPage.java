package dev.grille.vision.alignment;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.TextDetector;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** Reads a page that may lie on its side or head. */
final class TurnedPage {
  /** So many tokens are not read from a page that lies on its side. */
  private static final int SUFFICIENT_TOKENS = 12;

  /** So many of a small search tell which way round a page lies. */
  private static final int MIN_TOKENS = 5;

  private static final int[] TURNS = {
    Core.ROTATE_180, Core.ROTATE_90_CLOCKWISE, Core.ROTATE_90_COUNTERCLOCKWISE
  };

  private TurnedPage() {}

  /**
   * The tokens of a page, tried upright first, then turned by quarters: a small look tells whether
   * a turn is worth a full one.
   *
   * @param small longest side of the small search
   * @return places in the pixels of {@code grey}
   */
  static List<Token> read(Mat grey, TextDetector detector, int size, int small) {
    List<Token> best = Tokens.of(detector.find(grey, size));
    for (int turn : TURNS) {
      if (best.size() >= SUFFICIENT_TOKENS) {
        return best;
      }
      try (MatScope scope = new MatScope()) {
        Mat turned = scope.mat();
        Core.rotate(grey, turned, turn);
        if (Tokens.of(detector.find(turned, small)).size() >= Math.max(MIN_TOKENS, best.size())) {
          List<Token> tokens = Tokens.of(detector.find(turned, size));
          best = tokens.stream().map(t -> back(t, turn, grey)).toList();
        }
      }
    }
    return best;
  }

  private static Token back(Token t, int turn, Mat grey) {
    float right = grey.cols() - 1f;
    float bottom = grey.rows() - 1f;
    return switch (turn) {
      case Core.ROTATE_90_CLOCKWISE ->
          new Token(t.key(), t.y(), bottom - t.x(), t.height(), t.line());
      case Core.ROTATE_90_COUNTERCLOCKWISE ->
          new Token(t.key(), right - t.y(), t.x(), t.height(), t.line());
      default -> new Token(t.key(), right - t.x(), bottom - t.y(), t.height(), t.line());
    };
  }
}
