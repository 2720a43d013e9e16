package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitFormTest {
  @ParameterizedTest
  @CsvSource({
    "7063.53, '1415,93', 1415.93",
    "19:24, 02.08, 02:08",
    "19:24, 0208, 02:08",
    "¥58.20, Y7.10, ¥7.10",
    "2023-01-11, 2024.05-30, 2024-05-30",
    "1.234.567, '2,345.678', 2.345.678"
  })
  void theTemplatesSeparatorsAreProposed(String known, String read, String expected) {
    assertThat(new DigitForm(known).proposal(read)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"'7063,53', 1415.93", "'7063,53', '1415,93'"})
  void aCommaOfTheTemplateMayBeAMisreadPoint(String known, String read) {
    assertThat(new DigitForm(known).proposal(read)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7063.53, 12:30:45", "19:24, noon", "'', 1415.93", "7063.53, 1415.93"})
  void nothingIsProposedForWhatFitsOrHasAnotherForm(String known, String read) {
    assertThat(new DigitForm(known).proposal(read)).isEmpty();
  }
}
