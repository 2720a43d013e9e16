package dev.grille.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRangeTest {
  @Test
  void pagesAreNamedOneByOneOrFromTo() {
    assertThat(PageRange.parse("7").numbers()).containsExactly(7);
    assertThat(PageRange.parse("2-5").numbers()).containsExactly(2, 3, 4, 5);
    assertThat(PageRange.parse("9, 1-2").numbers()).containsExactly(9, 1, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "5-2", "-1", "1-", "a", "1,,2", "1-100000", "1-1001", "1;2"})
  void whatNamesNoPagesIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> PageRange.parse(text));
  }
}
