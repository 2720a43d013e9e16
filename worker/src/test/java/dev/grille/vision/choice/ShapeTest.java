package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
  @ParameterizedTest
  @CsvSource({"B0-601, BO-601", "YBW0C2, YBWOC2", "A1078, AIO78"})
  void codesThatDifferInLookAlikesAreTwins(String value, String other) {
    assertThat(Shape.isDigitTwin(value, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"R00M, ROOM", "BO-601, B0-601", "B0-601, B0-601", "B0-602, BO-601"})
  void wordsAndOtherDifferencesAreNone(String value, String other) {
    assertThat(Shape.isDigitTwin(value, other)).isFalse();
  }

  @Test
  void aLongNumberBehindTheWordIsNumbered() {
    assertThat(Shape.isNumbered("NO103519")).isTrue();
    assertThat(Shape.isNumbered("NO885")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"£309.62, £", "￥12.00, ¥", "309.62, ''"})
  void aSignOfMoneyIsToldFromDigits(String value, String sign) {
    assertThat(Shape.sign(value)).isEqualTo(sign);
  }

  @Test
  void numbersAreTakenAtOnceOnlyWhenTheyLookLikeTheTemplates() {
    assertThat(Shape.isSpacedLike("87451952", "65460817")).isTrue();
    assertThat(Shape.isSpacedLike("8745195", "65460817")).isFalse();
    assertThat(Shape.isSpacedLike("1204.50", "99.10")).isTrue();
    assertThat(Shape.isSpacedLike("07541249526", "07831 202868")).isFalse();
    assertThat(Shape.isSpacedLike("87451952", "")).isFalse();
    assertThat(Shape.isSpacedLike("18775", "123.45")).as("a lost point").isFalse();
  }

  @Test
  void aSlashIsTakenForAStrokeOrPassedOver() {
    assertThat(Shape.hasSlash("12 AUGUST/AOUT 74")).isTrue();
    assertThat(Shape.hasSlash("12/08/74")).isFalse();
    assertThat(Shape.isSlashTwin("BELL/CHARLOTTE", "BELLICHARLOTTE")).isTrue();
    assertThat(Shape.isSlashTwin("BELL/CHARLOTTE", "BELLCHARLOTTE")).isTrue();
    assertThat(Shape.isSlashTwin("BELL/CHARLOTTE", "BELLACHARLOTTE")).isFalse();
    assertThat(Shape.isSlashTwin("BELL/CHARLOTTE", "BELL/CHARLOTTE")).isFalse();
    assertThat(Shape.isSlashTwin("BELL/ELLA", "BELLA")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "V12, v79, V79",
    "H-A1234, H-j7002, H-J7002",
    "v12, v79, v79",
    "V12, v7b, v7b",
    "V12, six, six",
    "NO, v79, v79",
    "'', v79, v79"
  })
  void smallLettersAreCapitalsWhereTheTemplateHasThemAndTheyLookAlike(
      String known, String value, String expected) {
    assertThat(Shape.casedLike(value, known)).isEqualTo(expected);
  }
}
