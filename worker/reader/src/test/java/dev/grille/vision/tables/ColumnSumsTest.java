package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.ColumnSum;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ColumnSumsTest {
  @Test
  void aTotalIsHeldAgainstTheRowsAboveIt() {
    assertThat(
            ColumnSums.of(
                new String[][] {
                  {"项目", "金额", "备注"},
                  {"甲", "1,200.50", "x"},
                  {"乙", "(200.00)", "y"},
                  {"合 计", "1,000.50", ""}
                }))
        .containsExactly(sum(3, 1, "1000.50", "1000.50"));
  }

  @Test
  void whatDoesNotAddUpIsSaid() {
    ColumnSum sum = ColumnSums.of(new String[][] {{"a", "1"}, {"b", "2"}, {"Total:", "4"}}).get(0);
    assertThat(sum.holds()).isFalse();
    assertThat(sum.found()).isEqualByComparingTo("3");
  }

  @Test
  void theTotalOfSubtotalsIsHeldAgainstThese() {
    assertThat(
            ColumnSums.of(
                new String[][] {
                  {"a", "1"}, {"b", "2"}, {"小计", "3"},
                  {"c", "4"}, {"d", "5"}, {"小计", "9"},
                  {"总计", "12"}
                }))
        .extracting(ColumnSum::holds)
        .containsExactly(true, true, true);
  }

  @Test
  void oneNumberOrNoneIsNoSum() {
    assertThat(ColumnSums.of(new String[][] {{"a", "1"}, {"Total", "1"}})).isEmpty();
    assertThat(ColumnSums.of(new String[][] {{"a", "12A"}, {"b", "2024-01-02"}, {"Total", "1"}}))
        .isEmpty();
  }

  private static ColumnSum sum(int row, int column, String stated, String found) {
    return new ColumnSum(row, column, new BigDecimal(stated), new BigDecimal(found));
  }
}
