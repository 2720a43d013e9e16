package dev.grille.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentErrorTest {
  private static final Quad FIELD = quad(0, 0);

  @Test
  void isNothingForTheTruth() {
    assertThat(AlignmentError.rms(List.of(FIELD), List.of(FIELD))).isZero();
    assertThat(AlignmentError.rms(List.of(), List.of())).isNaN();
  }

  @Test
  void isTheRootOfTheMeanOfSquares() {
    assertThat(AlignmentError.rms(List.of(FIELD), List.of(quad(3, 4)))).isCloseTo(5, within(1e-9));
    // √((1² + 7²) ÷ 2) = 5; the mean of the distances would be 4.
    assertThat(AlignmentError.rms(List.of(FIELD, FIELD), List.of(quad(1, 0), quad(0, 7))))
        .isCloseTo(5, within(1e-9));
  }

  @Test
  void wantsAPlaceForEachField() {
    assertThatThrownBy(() -> AlignmentError.rms(List.of(FIELD), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Quad quad(double x, double y) {
    return new Quad(
        new Point(10 + x, 10 + y),
        new Point(110 + x, 10 + y),
        new Point(110 + x, 40 + y),
        new Point(10 + x, 40 + y));
  }
}
