package dev.grille.evaluation;

import static dev.grille.evaluation.Outcomes.NO;
import static dev.grille.evaluation.Outcomes.either;
import static dev.grille.evaluation.Outcomes.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final Map<String, String> TEXTS = Map.of("a", "a");

  @Test
  void countPicturesThatWereToBeRead() {
    Figures figures =
        Figures.of(
            List.of(
                Outcomes.read("1", TEXTS, result("a", "a", 99)),
                Outcomes.failed("2", Truth.texts(TEXTS), NO),
                Outcomes.failed("3", either("a"), NO),
                Outcomes.stranger()));

    assertThat(figures.pictures()).isEqualTo(4);
    // That the third was refused is as right as reading it.
    assertThat(figures.read()).isEqualTo(new Share(1, 2));
    assertThat(figures.refusedRightly()).isEqualTo(1);
    assertThat(figures.refusedWrongly()).isEqualTo(1);
    assertThat(figures.fields().exact()).isEqualTo(new Share(1, 2));
  }

  @Test
  void countWhatStrangersAreGiven() {
    Attempt threeRead =
        Attempt.read(List.of(result("a", "a", 99), result("b", "x", 85), result("c", "y", 20)));

    Figures figures =
        Figures.of(
            List.of(
                Outcomes.failed("1", Truth.refused(), NO),
                Outcomes.stranger(result("a", "x", 80), result("b", "", 97), result("c", "y", 79)),
                PictureOutcome.of("2", either("a", "b", "c"), threeRead),
                Outcomes.failed("3", either("a"), NO)));

    assertThat(figures.strangers()).isEqualTo(new Share(1, 2));
    assertThat(figures.believedWrongly()).isEqualTo(3);
    assertThat(figures.refusedRightly()).isEqualTo(2);
    assertThat(figures.fields().exact()).isEqualTo(new Share(1, 3));
  }
}
