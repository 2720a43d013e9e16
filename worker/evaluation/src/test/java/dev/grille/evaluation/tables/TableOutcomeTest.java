package dev.grille.evaluation.tables;

import static dev.grille.evaluation.tables.Tables.found;
import static dev.grille.evaluation.tables.Tables.truth;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.ColumnSum;
import dev.grille.contracts.Ruling;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableEdge;
import dev.grille.contracts.TableProof;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TableOutcomeTest {
  private static final String[] ROWS = {"No|Item|Sum", "1|Tea|2.50", "2||3.00"};

  private static long exact(TableOutcome outcome) {
    return outcome.cells().stream().filter(CellOutcome::exact).count();
  }

  @Test
  void aTableThatIsReadAsItStandsIsRightToTheLastCell() {
    TableOutcome outcome = TableOutcome.of(truth(ROWS), found(ROWS));
    assertThat(outcome.whole()).isTrue();
    assertThat(exact(outcome)).isEqualTo(9);
  }

  @Test
  void aWrongTextSparesTheStructure() {
    TableOutcome outcome =
        TableOutcome.of(truth(ROWS), found("No|Item|Sum", "1|Tee|2.50", "2||3.00"));
    assertThat(outcome.structure()).isTrue();
    assertThat(outcome.whole()).isFalse();
    assertThat(exact(outcome)).isEqualTo(8);
  }

  @Test
  void textInAnEmptyCellIsWrong() {
    TableOutcome outcome =
        TableOutcome.of(truth(ROWS), found("No|Item|Sum", "1|Tea|2.50", "2|x|3.00"));
    assertThat(exact(outcome)).isEqualTo(8);
  }

  @Test
  void cellsOfAColumnThatIsShiftedAreWrongWhateverTheySay() {
    TableOutcome outcome =
        TableOutcome.of(truth(ROWS), found("No|Item|Sum", "1|2.50|Tea", "|2|3.00"));
    assertThat(exact(outcome)).isEqualTo(5);
    TableOutcome lacking = TableOutcome.of(truth(ROWS), found("Item|Sum", "Tea|2.50", "|3.00"));
    assertThat(exact(lacking)).isZero();
    assertThat(lacking.structure()).isFalse();
  }

  @Test
  void aLostRowIsSeen() {
    TableOutcome outcome = TableOutcome.of(truth(ROWS), found("No|Item|Sum", "2||3.00"));
    assertThat(outcome.rowsRight()).isFalse();
    assertThat(outcome.rowsDoubted()).isFalse();
    assertThat(outcome.structure()).isFalse();
    assertThat(exact(outcome)).isEqualTo(3);
  }

  @Test
  void aReadingMaySayThatItsRowsAreDoubtful() {
    Table doubted = found(Tables.box(0, 0, 9, 9), Tables.doubting(1), 50, "No|Item|Sum", "2||3.00");
    assertThat(TableOutcome.of(truth(ROWS), doubted).rowsDoubted()).isTrue();
  }

  @Test
  void aCellOfTwoLinesThatIsCutIntoTwoRowsIsWrongAndSoIsAllBelow() {
    TrueTable truth = truth("a|Green tea/of May", "b|Milk");
    assertThat(TableOutcome.of(truth, found("a|Green tea/of May", "b|Milk")).whole()).isTrue();
    TableOutcome cut = TableOutcome.of(truth, found("a|Green tea", "|of May", "b|Milk"));
    assertThat(cut.rowsRight()).isFalse();
    assertThat(cut.cells())
        .extracting(CellOutcome::exact)
        .containsExactly(true, false, false, false);
  }

  @Test
  void spansCount() {
    TrueTable truth = truth("Price|<|x", "a|b|^");
    assertThat(TableOutcome.of(truth, found("Price|<|x", "a|b|^")).whole()).isTrue();
    TableOutcome parted = TableOutcome.of(truth, found("Price||x", "a|b|"));
    assertThat(parted.structure()).isFalse();
    assertThat(parted.cells())
        .extracting(CellOutcome::exact)
        .containsExactly(false, false, true, true);
  }

  @Test
  void aCellThatMergesWhatIsPartedIsWrong() {
    TableOutcome merged = TableOutcome.of(truth("a|b", "c|d"), found("a|b", "c|<"));
    assertThat(merged.structure()).isFalse();
    assertThat(exact(merged)).isEqualTo(2);
    assertThat(merged.read()).extracting(TableOutcome.ReadCell::placed).contains(false);
  }

  @Test
  void whatTheEdgeCutsMayBeReadOrLeftOut() {
    Set<TableEdge> below = Set.of(TableEdge.BOTTOM);
    TrueTable truth = truth(null, below, "a|b", "c|d");
    assertThat(TableOutcome.of(truth, found("a|b", "c|d")).whole()).isTrue();
    assertThat(TableOutcome.of(truth, found("a|b", "c|d", "|e")).whole()).isTrue();
    TrueTable above = truth(null, Set.of(TableEdge.TOP), "a|b", "c|d");
    assertThat(TableOutcome.of(above, found("x|", "a|b", "c|d")).whole()).isTrue();
    assertThat(TableOutcome.of(truth, found("x|", "a|b", "c|d")).whole()).isFalse();
  }

  @Test
  void aRowTooManyIsWrongWhereNothingIsCut() {
    assertThat(TableOutcome.of(truth("a|b", "c|d"), found("a|b", "c|d", "|e")).rowsRight())
        .isFalse();
  }

  @Test
  void ofATableThatWasNotFoundEverythingIsLost() {
    TableOutcome outcome = TableOutcome.of(truth(ROWS), null);
    assertThat(exact(outcome)).isZero();
    assertThat(outcome.rowsRight()).isFalse();
    assertThat(outcome.rowsDoubted()).isFalse();
  }

  @Test
  void aTotalIsSaidRightWhereItIsFoundAndItsTruthIsTold() {
    TrueTable grid = truth("a|1", "b|2", "Total|4");
    TrueTable truth =
        new TrueTable(
            3, 2, grid.cells(), Ruling.FULL, null, List.of(new TrueSum(2, 1, false)), Set.of());
    assertThat(TableOutcome.of(truth, stating(3)).sums()).containsExactly(true);
    assertThat(TableOutcome.of(truth, stating(4)).sums()).containsExactly(false);
    assertThat(TableOutcome.of(truth, found("a|1", "b|2", "Total|4")).sums())
        .containsExactly(false);
  }

  private static Table stating(int sum) {
    ColumnSum stated = new ColumnSum(2, 1, BigDecimal.valueOf(4), BigDecimal.valueOf(sum));
    TableProof proof = new TableProof(0, 0, 0, 0, 1, new TreeMap<>(), List.of(stated), Set.of());
    return found(Tables.box(0, 0, 9, 9), proof, 80, "a|1", "b|2", "Total|4");
  }
}
