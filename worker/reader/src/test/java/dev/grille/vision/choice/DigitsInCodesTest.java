package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigitsInCodesTest {
  private static final Candidates READINGS = Candidates.ofAnyText();

  @Test
  void digitsWinOverTheLettersThatLookLikeThem() {
    assertThat(prefer("", List.of("DIJ1236", "D1J1236"))).contains("D1J1236");
    assertThat(prefer("", List.of("BO-601", "B0-601"))).contains("B0-601");
  }

  @Test
  void theLettersThatTheTemplatesOwnValueBeginsWithStay() {
    assertThat(prefer("NO885214", List.of("NO103519", "N0103519"))).isEmpty();
    assertThat(prefer("B0-577", List.of("BO-601", "B0-601"))).contains("B0-601");
  }

  @Test
  void wordsAndOtherDifferencesAreLeft() {
    assertThat(prefer("", List.of("ROOM", "R00M"))).isEmpty();
    assertThat(prefer("", List.of("BO-601", "B0-602"))).isEmpty();
    assertThat(prefer("", List.of("B0-601", "BO-601"))).isEmpty();
  }

  @Test
  void aWordWithoutDigitsIsNoPartOfACode() {
    List<Candidate> readings =
        List.of(READINGS.tesseract("15 OCT 2015", 80), READINGS.tesseract("15 0CT 2015", 70));
    List<String> values = List.of("15OCT2015", "150CT2015");
    assertThat(new DigitsInCodes().prefer(new Evidence(values, "", readings))).isEmpty();
  }

  @Test
  void aLetterThatTheNetworkIsCertainOfStays() {
    Candidate sure = READINGS.network("BO-601", 98, true, Lattices.of("BO-601", 0.98));
    assertThat(
            new DigitsInCodes()
                .prefer(new Evidence(List.of("BO-601", "B0-601"), "", List.of(sure))))
        .isEmpty();
  }

  private static Optional<String> prefer(String known, List<String> values) {
    List<Candidate> readings = values.stream().map(v -> READINGS.tesseract(v, 80)).toList();
    return new DigitsInCodes().prefer(new Evidence(values, known, readings));
  }
}
