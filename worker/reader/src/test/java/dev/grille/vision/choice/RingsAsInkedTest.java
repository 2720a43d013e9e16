package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RingsAsInkedTest {
  private static final Candidates READINGS = Candidates.ofAnyText();
  private static final Candidate LIKELIEST = READINGS.tesseract("DB3 OJY", 95);

  @Test
  void whatInkTellsWins() {
    assertThat(prefer(LIKELIEST, READINGS.told("DB3 0JY", 70))).contains("DB30JY");
  }

  @Test
  void whatContextTellsDoesNot() {
    assertThat(prefer(LIKELIEST, READINGS.network("DB3 0JY", 70, true, null))).isEmpty();
  }

  @Test
  void noOtherDifferenceMayComeWithIt() {
    assertThat(prefer(LIKELIEST, READINGS.told("DB8 0JY", 70))).isEmpty();
  }

  @Test
  void whereInkTellsBothTheLikeliestStays() {
    assertThat(prefer(READINGS.told("DB3 OJY", 95), READINGS.told("DB3 0JY", 70))).isEmpty();
  }

  private static Optional<String> prefer(Candidate... readings) {
    List<String> values = List.of(readings).stream().map(Candidate::folded).toList();
    return new RingsAsInked().prefer(new Evidence(values, "", List.of(readings)));
  }
}
