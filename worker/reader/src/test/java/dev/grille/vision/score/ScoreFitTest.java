package dev.grille.vision.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.FieldKind;
import dev.grille.vision.score.ScoreFit.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScoreFitTest {
  private static final ScoreModel SHIPPED = ScoreModel.shipped();

  @Test
  void findsTheProbabilitiesThatTheReadingsCameFrom() {
    SplittableRandom random = new SplittableRandom(11);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 6000; i++) {
      double confidence = random.nextDouble();
      samples.add(
          new Sample(FieldKind.TEXT, with(confidence), random.nextDouble() < truth(confidence)));
    }

    ScoreModel fitted = ScoreFit.fit(SHIPPED, samples, "made up");

    for (double confidence : new double[] {0.1, 0.5, 0.9}) {
      assertThat(fitted.probability(FieldKind.TEXT, with(confidence)))
          .isCloseTo(truth(confidence), within(0.04));
    }
  }

  @Test
  void staysFiniteWhereAFeatureAlwaysTells() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      samples.add(new Sample(FieldKind.VIN, with(i % 2), i % 2 == 1));
    }

    ScoreModel fitted = ScoreFit.fit(SHIPPED, samples, "made up");

    assertThat(fitted.probability(FieldKind.VIN, with(1))).isBetween(0.9, 0.9999);
    assertThat(fitted.probability(FieldKind.VIN, with(0))).isBetween(0.0001, 0.1);
  }

  @Test
  void keepsTheCurveOfAGroupThatHasTooFewReadings() {
    ScoreModel fitted =
        ScoreFit.fit(SHIPPED, List.of(new Sample(FieldKind.VIN, with(1), true)), "made up");

    assertThat(fitted.groups()).isEqualTo(SHIPPED.groups());
    assertThat(fitted.version()).isEqualTo(SHIPPED.version() + 1);
  }

  private static double truth(double confidence) {
    return 1 / (1 + Math.exp(-(6 * confidence - 3)));
  }

  private static Features with(double confidence) {
    return new Features(
        confidence, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0, 1, 0.5, 0.5, 0.5, 1, 0, 1, 0);
  }
}
