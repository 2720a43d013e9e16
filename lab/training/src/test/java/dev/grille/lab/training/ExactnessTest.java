package dev.grille.lab.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.lab.training.network.LabelledLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExactnessTest {
  private static LabelledLine line(int... label) {
    return new LabelledLine(new byte[LabelledLine.HEIGHT * 40], 40, label, "");
  }

  @Test
  void joinsRepetitionsUnlessABlankIsBetween() {
    assertThat(Exactness.collapsed(new int[] {0, 3, 3, 0, 3, 2, 2, 0})).containsExactly(3, 3, 2);
  }

  @Test
  void countsLinesWithoutAnyError() {
    List<int[]> read = List.of(new int[] {1, 0, 2}, new int[] {1, 2});

    assertThat(Exactness.of(read, List.of(line(1, 2), line(1, 3)))).isEqualTo(0.5);
  }
}
