package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
  @Test
  void numbersAreTakenAtOnceOnlyWhenTheyLookLikeTheTemplates() {
    assertThat(Shape.isSpacedLike("87451952", "65460817")).isTrue();
    assertThat(Shape.isSpacedLike("8745195", "65460817")).isFalse();
    assertThat(Shape.isSpacedLike("1204.50", "99.10")).isTrue();
    assertThat(Shape.isSpacedLike("07541249526", "07831 202868")).isFalse();
    assertThat(Shape.isSpacedLike("87451952", "")).isFalse();
    assertThat(Shape.isSpacedLike("18775", "123.45")).as("a lost point").isFalse();
  }

  @ParameterizedTest
  @CsvSource({"V12, v79", "H-A1234, H-j7002"})
  void smallLettersMayBeCapitalsWhereTheTemplateHasThem(String known, String value) {
    assertThat(Shape.isCaseInDoubt(value, known)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"v12, v79", "V12, v7b", "V12, six", "NO, v79", "'', v79"})
  void otherSmallLettersAreWhatTheyAre(String known, String value) {
    assertThat(Shape.isCaseInDoubt(value, known)).isFalse();
  }
}
