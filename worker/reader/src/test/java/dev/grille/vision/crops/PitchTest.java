package dev.grille.vision.crops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PitchTest {
  private static Pitch of(double... distances) {
    List<Double> middles = new ArrayList<>(List.of(10.0));
    for (double distance : distances) {
      middles.add(middles.get(middles.size() - 1) + distance);
    }
    return Pitch.of(middles);
  }

  @Test
  void equalDistancesAreAFixedPitchInWhichNothingIsASpace() {
    Pitch pitch = of(20, 21, 19, 20, 20, 21);
    assertThat(pitch.fixed()).isTrue();
    assertThat(pitch.isSpace(21)).isFalse();
    assertThat(pitch.isClear(21)).isTrue();
  }

  @Test
  void aDistanceOfTwoPitchesIsASpace() {
    Pitch pitch = of(20, 20, 40, 20, 20, 20);
    assertThat(pitch.fixed()).isTrue();
    assertThat(pitch.isSpace(40)).isTrue();
  }

  @Test
  void halfwayBetweenNobodyKnows() {
    assertThat(of(20, 20, 20, 20, 20, 20).isClear(31)).isFalse();
  }

  @Test
  void distancesOfProportionalTypeAreNoPitch() {
    assertThat(of(12, 21, 16, 27, 9, 18, 23).fixed()).isFalse();
  }

  @Test
  void fewCharactersTellNothing() {
    assertThat(of(20, 20).fixed()).isFalse();
  }

  @Test
  void charactersAtOnePitchHaveNoSpacesBetween() {
    assertThat(Pitch.isEven(List.of(25.0, 116.0, 200.0, 294.0, 387.0, 480.0))).isTrue();
    assertThat(Pitch.isEven(List.of(25.0, 116.0, 294.0, 387.0, 480.0, 573.0))).isFalse();
    assertThat(Pitch.isEven(List.of(25.0, 116.0))).isFalse();
  }
}
