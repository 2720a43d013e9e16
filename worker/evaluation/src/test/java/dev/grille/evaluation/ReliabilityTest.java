package dev.grille.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.grille.evaluation.Reliability.Bin;
import dev.grille.evaluation.Reliability.Prediction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  @Test
  void putsPredictionsIntoTenthsAndCertaintyIntoTheLast() {
    List<Bin> bins =
        Reliability.of(
                List.of(
                    new Prediction(0, false),
                    new Prediction(0.17, true),
                    new Prediction(0.94, false),
                    new Prediction(1, true)))
            .bins();

    assertThat(bins).hasSize(10);
    assertThat(bins).extracting(Bin::count).containsExactly(1, 1, 0, 0, 0, 0, 0, 0, 0, 2);
    assertThat(bins.get(9).probability()).isCloseTo(0.97, within(1e-9));
    assertThat(bins.get(9).right()).isEqualTo(0.5);
  }

  /**
   * Four at 0.9 of which three are right, one at 0.2 that is wrong: (4 · |0.9 - 0.75| + 1 · |0.2 -
   * 0|) ÷ 5.
   */
  @Test
  void averagesTheDistanceOverPredictionsAndNotOverBins() {
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      predictions.add(new Prediction(0.9, i < 3));
    }
    predictions.add(new Prediction(0.2, false));

    assertThat(Reliability.of(predictions).calibrationError()).isCloseTo(0.16, within(1e-9));
  }

  @Test
  void forgivesNothingByOppositeErrorsOfDifferentBins() {
    List<Prediction> predictions = List.of(new Prediction(0.4, true), new Prediction(0.6, false));

    assertThat(Reliability.of(predictions).calibrationError()).isCloseTo(0.6, within(1e-9));
  }

  @Test
  void itsMeanIsThatOfThePredictionsAndNotOfTheBins() {
    List<Prediction> predictions =
        List.of(new Prediction(0.91, true), new Prediction(0.95, true), new Prediction(0.3, false));

    assertThat(Reliability.of(predictions).meanProbability()).isCloseTo(0.72, within(1e-9));
  }

  @Test
  void knowsNothingOfNothing() {
    assertThat(Reliability.of(List.of()).meanProbability()).isNaN();
    assertThat(Reliability.of(List.of()).calibrationError()).isNaN();
    assertThatThrownBy(() -> new Prediction(1.01, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Prediction(Double.NaN, true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
