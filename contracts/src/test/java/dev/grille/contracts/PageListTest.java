package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageListTest {
  @Test
  void pagesAreNamedOneByOneOrFromTo() {
    assertThat(PageList.parse("7", 50).numbers()).containsExactly(7);
    assertThat(PageList.parse("2-5", 50).numbers()).containsExactly(2, 3, 4, 5);
    assertThat(PageList.parse(" 9, 1 - 2 ", 50).numbers()).containsExactly(9, 1, 2);
    assertThat(PageList.parse("99999", 50).numbers()).containsExactly(CommandParser.MAX_PAGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "''       | must be pages",
        "0        | must be pages",
        "02       | must be pages",
        "-1       | must be pages",
        "1-       | must be pages",
        "a        | must be pages",
        "1,,2     | must be pages",
        "1;2      | must be pages",
        "1-100000 | must be pages",
        "5-2      | runs backwards",
        "1-51     | at most 50 pages",
        "1-50,7   | at most 50 pages"
      })
  void whatNamesNoPagesOrTooManyIsRefused(String text, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PageList.parse(text, 50))
        .withMessageContaining(why);
  }
}
