package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlashBetweenLettersTest {
  private static final Candidates READINGS =
      new Candidates(
          Expectation.of(
              FieldSpec.text(
                  "field",
                  new Quad(new Point(0, 0), new Point(90, 0), new Point(90, 20), new Point(0, 20))),
              ""));

  @Test
  void aSlashWinsOverAStrokeOrNothingWhereTheTemplateHasOne() {
    assertThat(prefer("ABBOTT/ISABEL", List.of("BELLICHARLOTTE", "BELL/CHARLOTTE")))
        .contains("BELL/CHARLOTTE");
    assertThat(prefer("ABBOTT/ISABEL", List.of("BELLCHARLOTTE", "BELL/CHARLOTTE")))
        .contains("BELL/CHARLOTTE");
    assertThat(prefer("ABBOTT", List.of("BELLICHARLOTTE", "BELL/CHARLOTTE"))).isEmpty();
  }

  @Test
  void otherLettersInItsPlaceAreNoSlash() {
    assertThat(prefer("ABBOTT/ISABEL", List.of("BELLACHARLOTTE", "BELL/CHARLOTTE"))).isEmpty();
    assertThat(prefer("ABBOTT/ISABEL", List.of("BELLA", "BELL/ELLA"))).isEmpty();
    assertThat(SlashBetweenLetters.isIn("12 AUGUST/AOUT 74")).isTrue();
    assertThat(SlashBetweenLetters.isIn("12/08/74")).isFalse();
  }

  @Test
  void aStrokeThatTheNetworkIsCertainOfStays() {
    Candidate sure = READINGS.network("BELLIJO", 98, true, Lattices.of("BELLIJO", 0.98));
    assertThat(
            new SlashBetweenLetters()
                .prefer(new Evidence(List.of("BELLIJO", "BELL/JO"), "A/B", List.of(sure))))
        .isEmpty();
  }

  private static Optional<String> prefer(String known, List<String> values) {
    List<Candidate> readings = values.stream().map(v -> READINGS.tesseract(v, 80)).toList();
    return new SlashBetweenLetters().prefer(new Evidence(values, known, readings));
  }
}
