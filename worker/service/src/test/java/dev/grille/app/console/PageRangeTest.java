package dev.grille.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRangeTest {
  @Test
  void namesPagesAsCommandsDo() {
    assertThat(PageRange.parse("9, 1-2").numbers()).containsExactly(9, 1, 2);
    assertThat(PageRange.parse("1-1000").numbers()).hasSize(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "02", "5-2", "1-1001"})
  void refusesAnythingElseAndShowsIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PageRange.parse(text))
        .withMessageContaining("pages '" + text + "': ");
  }
}
