package dev.grille.vision.choice;

import dev.grille.vision.ocr.Alphabet;
import dev.grille.vision.ocr.CtcLattice;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lattices of a network that knows ASCII and what it sees. */
public final class Lattices {
  private static final List<String> ASCII =
      IntStream.range(0x20, 0x7f).mapToObj(Character::toString).toList();

  private Lattices() {}

  /** A network that saw this text with this probability of every character. */
  public static CtcLattice of(String text, double probability) {
    return of(text, probability, "");
  }

  /** As above; the rest of the probability of each character is that of another text's. */
  public static CtcLattice of(String text, double probability, String doubt) {
    List<String> alphabet =
        Stream.concat(ASCII.stream(), (text + doubt).chars().mapToObj(Character::toString))
            .distinct()
            .toList();
    int classes = alphabet.size() + 1;
    int steps = 2 * text.length();
    FloatBuffer rows = FloatBuffer.allocate(steps * classes);
    for (int i = 0; i < text.length(); i++) {
      int seen = 1 + alphabet.indexOf(text.substring(i, i + 1));
      int other = i < doubt.length() ? 1 + alphabet.indexOf(doubt.substring(i, i + 1)) : 0;
      int row = (2 * i + 1) * classes;
      rows.put(2 * i * classes, 1);
      rows.put(row + seen, (float) probability);
      rows.put(row + other, rows.get(row + other) + (float) (1 - probability));
    }
    return CtcLattice.of(rows, steps, classes, Alphabet.of(alphabet));
  }
}
