package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnknownSignTest {
  private static final Candidates READINGS = Candidates.ofAnyText();

  @Test
  void aSignInTheirPlaceIsPreferredToALetterBeforeAnAmount() {
    assertThat(prefer("", List.of("f12.50", "£12.50"))).contains("£12.50");
    assertThat(prefer("", List.of("-E696.10", "-€696.10"))).contains("-€696.10");
    assertThat(prefer("", List.of("F1250", "£1250"))).as("no amount").isEmpty();
  }

  @Test
  void aSignBeforeTheSameAmountNeedsInkThatWasPassedOverOrATemplateThatHasOne() {
    assertThat(prefer("£9.99", List.of("12.50", "£12.50"))).contains("£12.50");
    assertThat(prefer("9.99", List.of("12.50", "£12.50"))).isEmpty();
    Candidate passed = READINGS.passedOver("12.50", 90, Lattices.of("12.50", 0.9));
    assertThat(
            new UnknownSign()
                .prefer(new Evidence(List.of("12.50", "€12.50"), "9.99", List.of(passed))))
        .contains("€12.50");
  }

  @Test
  void signsThatTheNetworkKnowsAreItsOwnMatter() {
    assertThat(prefer("$9.99", List.of("12.50", "$12.50"))).isEmpty();
  }

  private static Optional<String> prefer(String known, List<String> values) {
    List<Candidate> readings = values.stream().map(v -> READINGS.tesseract(v, 80)).toList();
    return new UnknownSign().prefer(new Evidence(values, known, readings));
  }
}
