package dev.grille.vision.choice;

import dev.grille.vision.ocr.Alphabet;
import dev.grille.vision.ocr.CtcLattice;
import java.nio.FloatBuffer;
import java.util.stream.IntStream;

/** Lattices of a network that knows ASCII. */
final class Lattices {
  private static final int FIRST = 0x20;
  private static final int CLASSES = 0x60;
  private static final Alphabet ASCII =
      Alphabet.of(
          IntStream.range(FIRST, FIRST + CLASSES - 1).mapToObj(Character::toString).toList());

  private Lattices() {}

  /** A network that saw this text with this probability of every character. */
  static CtcLattice of(String text, double probability) {
    return of(text, probability, "");
  }

  /** As above; the rest of the probability of each character is that of another text's. */
  static CtcLattice of(String text, double probability, String doubt) {
    int steps = 2 * text.length();
    FloatBuffer rows = FloatBuffer.allocate(steps * CLASSES);
    for (int i = 0; i < text.length(); i++) {
      char other = i < doubt.length() ? doubt.charAt(i) : 0;
      rows.put(2 * i * CLASSES, 1);
      add(rows, 2 * i + 1, text.charAt(i), probability);
      add(rows, 2 * i + 1, other, 1 - probability);
    }
    return CtcLattice.of(rows, steps, CLASSES, ASCII);
  }

  private static void add(FloatBuffer rows, int step, char character, double probability) {
    int at = step * CLASSES + (character == 0 ? 0 : character - FIRST + 1);
    rows.put(at, rows.get(at) + (float) probability);
  }
}
