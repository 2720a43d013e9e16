package dev.grille.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ＡＢ１２|AB12",
        "' 青 岛 市 '|青岛市",
        "青岛市   12 号|青岛市 12 号",
        "（章）：|(章):",
        "￥12。50|¥12.50",
        "a  \t b|a b"
      })
  void bringsTextsIntoTheFormInWhichTheyAreCompared(String text, String plain) {
    assertThat(PlainText.of(text)).isEqualTo(plain);
  }

  @Test
  void keepsWhatIsSaid() {
    assertThat(PlainText.of("O")).isNotEqualTo(PlainText.of("0"));
    assertThat(PlainText.of("12 34")).isNotEqualTo(PlainText.of("1234"));
  }
}
