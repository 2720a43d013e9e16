package dev.grille.evaluation.pages;

import dev.grille.contracts.PageText;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TextLine;
import java.util.List;
import java.util.stream.IntStream;

/** Pages for tests: lines of 100 by 20 pixels, one below the other every 40. */
final class Pages {
  private Pages() {}

  static Quad box(double x, double y, double w, double h) {
    return new Quad(
        new Point(x, y), new Point(x + w, y), new Point(x + w, y + h), new Point(x, y + h));
  }

  static Quad row(int number) {
    return box(10, 40.0 * number, 100, 20);
  }

  /** A page with these lines. */
  static PageTruth truth(String... texts) {
    List<TrueLine> lines =
        IntStream.range(0, texts.length)
            .mapToObj(i -> new TrueLine(texts[i], row(i), false))
            .toList();
    return new PageTruth(200, 40 * texts.length, 0, lines);
  }

  static TextLine read(String text, Quad quad, double score) {
    return new TextLine(text, quad, score, 0.9, false);
  }

  static PageText page(int angle, TextLine... lines) {
    return new PageText(200, 400, angle, 0, List.of(lines));
  }
}
