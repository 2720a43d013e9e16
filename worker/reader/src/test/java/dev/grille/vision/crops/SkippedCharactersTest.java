package dev.grille.vision.crops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.ocr.OcrText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkippedCharactersTest extends InkTest {
  @ParameterizedTest
  @ValueSource(strings = {"£5,289.58", "€1.595.503,21", "-€696.10", "12$50"})
  void aSignThatWasLeftOutIsMissed(String printed) {
    DrawnLine line = new DrawnLine(printed, scope);
    OcrText read = line.without(indexOf(printed));
    assertThat(SkippedCharacters.areIn(line.crop(), read, line.height())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5,289.58", "-1.111,11", "03/04/2022", "(25.10)", "11:11", "7"})
  void aNumberThatWasReadWholeMissesNothing(String printed) {
    DrawnLine line = new DrawnLine(printed, scope);
    assertThat(SkippedCharacters.areIn(line.crop(), line.read(), line.height())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Győr, 2", "Győr, 0", "Unit 7, 0", "OXFORD, 3"})
  void aLetterThatWasLeftOutIsMissed(String printed, int place) {
    DrawnLine line = new DrawnLine(printed, scope);
    assertThat(SkippedCharacters.areIn(line.crop(), line.without(place), line.height())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Győr", "Unit 7", "Villa Illi", "WILLIAM", "Dr. med. O'Neill"})
  void aWordThatWasReadWholeMissesNothing(String printed) {
    DrawnLine line = new DrawnLine(printed, scope);
    assertThat(SkippedCharacters.areIn(line.crop(), line.read(), line.height())).isFalse();
  }

  @Test
  void whatIsNarrowOrNoWordIsNotJudged() {
    DrawnLine narrow = new DrawnLine("Bill", scope);
    assertThat(SkippedCharacters.areIn(narrow.crop(), narrow.without(2), narrow.height()))
        .as("a thin letter is no wider than a stroke of dirt")
        .isFalse();
    DrawnLine alone = new DrawnLine("A B", scope);
    assertThat(SkippedCharacters.areIn(alone.crop(), alone.without(0), alone.height()))
        .as("a letter beside another may be a mark")
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7|558", "7=558"})
  void whatIsNarrowerOrLowerThanADigitIsNone(String printed) {
    DrawnLine line = new DrawnLine(printed, scope);
    assertThat(SkippedCharacters.areIn(line.crop(), line.without(1), line.height())).isFalse();
  }

  private static int indexOf(String printed) {
    for (int i = 0; i < printed.length(); i++) {
      if ("£€$".indexOf(printed.charAt(i)) >= 0) {
        return i;
      }
    }
    throw new IllegalArgumentException(printed);
  }
}
