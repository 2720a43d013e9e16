package dev.grille.lab.training;

import dev.grille.lab.training.network.LabelledLine;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How many lines were read as they are: the best path against the label. */
final class Exactness {
  private Exactness() {}

  /**
   * The share of lines without any error.
   *
   * @param read the likeliest class of every step, for each line
   * @return 0 to 1; 0 for no lines
   */
  static double of(List<int[]> read, List<LabelledLine> lines) {
    int exact = 0;
    for (int i = 0; i < lines.size(); i++) {
      exact += Arrays.equals(collapsed(read.get(i)), lines.get(i).label()) ? 1 : 0;
    }
    return lines.isEmpty() ? 0 : exact / (double) lines.size();
  }

  /** Repetitions joined, blanks left out. */
  static int[] collapsed(int[] steps) {
    return IntStream.range(0, steps.length)
        .filter(t -> steps[t] != 0 && (t == 0 || steps[t] != steps[t - 1]))
        .map(t -> steps[t])
        .toArray();
  }
}
