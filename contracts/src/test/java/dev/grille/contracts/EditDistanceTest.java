package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "kitten, sitting, 3, 3",
    "type, tpye, 2, 1",
    "ca, abc, 3, 3",
    "'', abc, 3, 3",
    "发票号码, 发票代码, 1, 1",
    "𠮷野家, 吉野家, 1, 1"
  })
  void countsCharactersAndExchangesOfNeighboursWhereAsked(
      String one, String other, int levenshtein, int withExchanges) {
    assertThat(EditDistance.levenshtein(one, other)).isEqualTo(levenshtein);
    assertThat(EditDistance.levenshtein(other, one)).isEqualTo(levenshtein);
    assertThat(EditDistance.withExchanges(one, other)).isEqualTo(withExchanges);
  }

  @Test
  void theTableHasTheDistancesOfAllBeginnings() {
    int[][] table = EditDistance.table(2, 3, (i, j) -> "ab".charAt(i) == "acb".charAt(j));

    assertThat(table).isDeepEqualTo(new int[][] {{0, 1, 2, 3}, {1, 0, 1, 2}, {2, 1, 1, 1}});
  }
}
