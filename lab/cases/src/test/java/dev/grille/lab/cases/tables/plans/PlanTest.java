package dev.grille.lab.cases.tables.plans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Ruling;
import dev.grille.evaluation.tables.TrueSum;
import dev.grille.lab.cases.pages.sheets.PageStyle;
import dev.grille.lab.cases.pages.sheets.Sheet;
import dev.grille.lab.cases.pages.sheets.Typesetter;
import dev.grille.lab.cases.print.Fonts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {
  private static Typesetter page(int seed) {
    List<PageStyle> styles = PageStyle.all();
    return new Typesetter(
        new Sheet(2, Fonts.ofThisMachine()),
        styles.get(seed % styles.size()),
        new SplittableRandom(seed));
  }

  private static List<Plan> plans(Ruling ruling) {
    List<Plan> plans = new ArrayList<>();
    for (int seed = 0; seed < 150; seed++) {
      plans.add(PlanWriter.write(page(seed), ruling, 2 + seed % 20, 2 + seed % 13));
    }
    return plans;
  }

  @ParameterizedTest
  @EnumSource(Ruling.class)
  void cellsTileTheGridInOrder(Ruling ruling) {
    for (Plan plan : plans(ruling)) {
      boolean[][] taken = new boolean[plan.rows()][plan.columns()];
      int last = -1;
      for (PlanCell cell : plan.cells()) {
        int place = cell.row() * plan.columns() + cell.column();
        assertThat(place).isGreaterThan(last);
        last = place;
        for (int row = cell.row(); row < cell.rowEnd(); row++) {
          for (int column = cell.column(); column < cell.columnEnd(); column++) {
            assertThat(taken[row][column]).isFalse();
            taken[row][column] = true;
          }
        }
      }
      for (boolean[] row : taken) {
        assertThat(row).doesNotContain(false);
      }
    }
  }

  /** What nothing in the picture could show is not drawn. */
  @ParameterizedTest
  @EnumSource(
      value = Ruling.class,
      names = {"VERTICAL", "NONE"})
  void withoutRulesBetweenRowsNoBodyCellTakesTwoAndEveryRowHasABeginning(Ruling ruling) {
    for (Plan plan : plans(ruling)) {
      for (PlanCell cell : plan.cells()) {
        if (cell.row() >= plan.headRows()) {
          assertThat(cell.rowSpan()).isEqualTo(1);
          assertThat(cell.columnSpan()).isEqualTo(1);
          assertThat(cell.column() > 0 || !cell.text().isEmpty()).isTrue();
        }
      }
    }
  }

  @Test
  void ruledTablesHaveCellsMergedBothWays() {
    List<PlanCell> cells = plans(Ruling.FULL).stream().flatMap(p -> p.cells().stream()).toList();
    assertThat(cells).anyMatch(cell -> cell.rowSpan() > 1 && cell.columnSpan() == 1);
    assertThat(cells).anyMatch(cell -> cell.columnSpan() > 1 && cell.rowSpan() == 1);
    assertThat(cells).anyMatch(PlanCell::vertical);
  }

  @Test
  void totalsHoldWhereTheTruthSaysSoAndNowhereElse() {
    int holding = 0;
    int wrong = 0;
    for (Plan plan : plans(Ruling.FULL)) {
      for (TrueSum sum : plan.sums()) {
        BigDecimal found = BigDecimal.ZERO;
        for (int row = plan.headRows(); row < sum.row(); row++) {
          found = found.add(figure(plan, row, sum.column()));
        }
        boolean holds = found.compareTo(figure(plan, sum.row(), sum.column())) == 0;
        assertThat(holds).isEqualTo(sum.holds());
        holding += holds ? 1 : 0;
        wrong += holds ? 0 : 1;
      }
    }
    assertThat(holding).isGreaterThan(20);
    assertThat(wrong).isGreaterThan(5);
  }

  private static BigDecimal figure(Plan plan, int row, int column) {
    String text = plan.at(row, column).text().replace(",", "");
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  @Test
  void statementsHaveIndentedItemsAndATotalForEachSection() {
    for (int seed = 0; seed < 30; seed++) {
      Plan plan = StatementWriter.write(page(seed), Ruling.NONE);
      assertThat(plan.cells()).anyMatch(cell -> cell.indent() > 0);
      assertThat(plan.sums()).isNotEmpty();
      assertThat(plan.cells()).hasSize(plan.rows() * plan.columns());
    }
  }
}
