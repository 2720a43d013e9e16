package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LettersInWordsTest {
  private static final Candidates READINGS = Candidates.ofAnyText();

  @Test
  void lettersWinWithinWords() {
    assertThat(prefer("58 0rchard Close", "58OrchardClose")).contains("58OrchardClose");
    assertThat(prefer("Unit 7, 1nverness", "Unit7,Inverness")).contains("Unit7,Inverness");
  }

  @Test
  void anLStandsBeforeNoConsonantAndAnIWithinNoWord() {
    assertThat(prefer("lda Brandt", "IdaBrandt")).contains("IdaBrandt");
    assertThat(prefer("St. lves-lnn", "St.lves-Inn")).contains("St.lves-Inn");
    assertThat(prefer("VolIkommen", "Vollkommen")).contains("Vollkommen");
    assertThat(prefer("lara Brandt", "IaraBrandt")).isEmpty();
    assertThat(prefer("Vollkommen", "VolIkommen")).isEmpty();
    assertThat(prefer("22 lb", "22Ib")).as("a pound").isEmpty();
  }

  @Test
  void whatNoWordHasIsDoubted() {
    assertThat(LettersInWords.areDoubtfulIn("58 0rchard Close")).isTrue();
    assertThat(LettersInWords.areDoubtfulIn("lda Brandt")).isTrue();
    assertThat(LettersInWords.areDoubtfulIn("58 Orchard Close, LB0 7GU")).isFalse();
    assertThat(LettersInWords.areDoubtfulIn("Ida Lang, llanelli")).isFalse();
  }

  @Test
  void aZeroThatItsInkTellsStays() {
    List<Candidate> readings =
        List.of(READINGS.told("key x0Yab", 80), READINGS.tesseract("key xOYab", 90));
    assertThat(
            new LettersInWords()
                .prefer(new Evidence(List.of("keyx0Yab", "keyxOYab"), "", readings)))
        .isEmpty();
  }

  @Test
  void codesAndMeasuresAreLeft() {
    assertThat(prefer("B0-601", "BO-601")).isEmpty();
    assertThat(prefer("0mm of rain", "Ommofrain")).isEmpty();
    assertThat(prefer("A10bcd", "AlObcd")).isEmpty();
    assertThat(prefer("0RCHARD", "ORCHARD")).as("it may be a code").isEmpty();
  }

  @Test
  void noOtherDifferenceMayComeWithIt() {
    assertThat(prefer("58 0rchard", "53Orchard")).isEmpty();
    assertThat(prefer("50 0rchard", "5OOrchard")).isEmpty();
  }

  private static Optional<String> prefer(String written, String other) {
    List<Candidate> readings =
        List.of(READINGS.tesseract(written, 90), READINGS.tesseract(other, 80));
    List<String> values = List.of(written.replace(" ", ""), other);
    return new LettersInWords().prefer(new Evidence(values, "", readings));
  }
}
