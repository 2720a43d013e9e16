package dev.grille.lab.cases.print;

import java.awt.Color;
import java.util.SplittableRandom;

/** Barcodes for the eye only: they look right, say nothing, and change from sheet to sheet. */
public final class Codes {
  private Codes() {}

  /** A square of modules with three finder patterns. */
  public static void square(Pen pen, double x, double y, double side, int modules) {
    SplittableRandom random = new SplittableRandom(pen.random().nextLong());
    double cell = side / modules;
    for (int row = 0; row < modules; row++) {
      for (int column = 0; column < modules; column++) {
        if (random.nextBoolean()) {
          pen.fill(x + column * cell, y + row * cell, cell * 1.02, cell * 1.02, Color.BLACK);
        }
      }
    }
    finder(pen, x, y, cell);
    finder(pen, x + side - 7 * cell, y, cell);
    finder(pen, x, y + side - 7 * cell, cell);
  }

  /** Upright bars. */
  public static void bars(Pen pen, double x, double y, double width, double height) {
    SplittableRandom random = new SplittableRandom(pen.random().nextLong());
    double at = x;
    while (at < x + width) {
      double bar = random.nextInt(1, 4) * 1.6;
      pen.fill(at, y, bar, height, Color.BLACK);
      at += bar + random.nextInt(1, 4) * 1.6;
    }
  }

  private static void finder(Pen pen, double x, double y, double cell) {
    pen.fill(x - cell, y - cell, 9 * cell, 9 * cell, Color.WHITE);
    pen.fill(x, y, 7 * cell, 7 * cell, Color.BLACK);
    pen.fill(x + cell, y + cell, 5 * cell, 5 * cell, Color.WHITE);
    pen.fill(x + 2 * cell, y + 2 * cell, 3 * cell, 3 * cell, Color.BLACK);
  }
}
