package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPatternTest {
  @ParameterizedTest
  @CsvSource({
    "'[0-9]{8}', 44032122, true",
    "'[0-9]{8}', 440321222, false",
    "'[一-龥]{2,4}', 王小明, true",
    "'\\p{Han}{2,4}', 王小明, true",
    "'[A-Z]{2}\\d{3}[^)(\\]]', AB123x, true",
  })
  void aPatternMatchesTheWholeValue(String pattern, String value, boolean matches) {
    assertThat(FieldPattern.compile(pattern).matches(value)).isEqualTo(matches);
  }

  @Test
  void aPatternThatBacktracksElsewhereIsLinearHere() {
    assertThat(FieldPattern.compile("(a*)*b").matches("a".repeat(20_000))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "(", "a**", "(?=a)b", "(a)\\1", "\\", "a{1001}", "\\Qa\\E"})
  void whatIsNotRe2IsRefused(String pattern) {
    assertThatIllegalArgumentException().isThrownBy(() -> FieldPattern.compile(pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a{1000}){1000}",
        "(((a{100}){100}){100})",
        "((a{1000}[)]){1000})",
        "(a{1000}[^](]){1000}",
        "(a{1000}[[:alpha:](]){1000}",
        "(a{1000}\\Q(\\E){1000}",
        "(a{1000}\\(){1000}",
        "((((a{0,9}){0,9}){0,9}){0,9}){0,9}",
        "(?:a{1000}|b){2,1000}",
      })
  void whatGrowsBeyondMeasureIsRefusedBeforeItIsCompiled(String pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldPattern.compile(pattern))
        .withMessage("the pattern repeats too much");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\d{17}[\\dX]",
        "(?i)[a-z0-9]{1,64}@([a-z0-9-]{1,63}\\.){1,8}[a-z]{2,24}",
        "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?",
        "\\x{4e00}{2,3}",
        "[]a]{3}[^]a]{3}[[:digit:]]{4}",
      })
  void ordinaryPatternsAreWithinBounds(String pattern) {
    assertThat(FieldPattern.compile(pattern)).hasToString(pattern);
  }

  @Test
  void aPatternHas512CharactersAtMost() {
    assertThat(FieldPattern.compile("a".repeat(512))).isNotNull();
    assertThatIllegalArgumentException().isThrownBy(() -> FieldPattern.compile("a".repeat(513)));
  }
}
