package dev.grille.evaluation.tables;

import static dev.grille.evaluation.tables.Tables.box;
import static dev.grille.evaluation.tables.Tables.found;
import static dev.grille.evaluation.tables.Tables.page;
import static dev.grille.evaluation.tables.Tables.proof;
import static dev.grille.evaluation.tables.Tables.read;
import static dev.grille.evaluation.tables.Tables.truth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.Quad;
import dev.grille.contracts.Table;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TablesOutcomeTest {
  private static final Quad ABOVE = box(0, 0, 100, 40);
  private static final Quad BELOW = box(0, 50, 100, 40);

  @Test
  void tablesAreMatchedByTheirPlaces() {
    TrueTable first = truth(ABOVE, Set.of(), "a|b");
    TrueTable second = truth(BELOW, Set.of(), "a|b");
    Table lower = found(box(0, 60, 100, 30), proof(), 80, "a|b");
    TablesOutcome outcome = TablesOutcome.of("p", page(first, second), read(lower));
    assertThat(outcome.tables()).extracting(TableOutcome::found).containsExactly(null, lower);
    assertThat(outcome.extra()).isEmpty();
  }

  @Test
  void aTableWhereNoneStandsAndASecondReadingAreExtra() {
    TrueTable first = truth(ABOVE, Set.of(), "a|b");
    Table whole = found(ABOVE, proof(), 80, "a|x");
    Table part = found(box(0, 0, 100, 20), proof(), 80, "a|b");
    Table nowhere = found(BELOW, proof(), 80, "a|b");
    TablesOutcome outcome = TablesOutcome.of("p", page(first), read(part, whole, nowhere));
    assertThat(outcome.tables().get(0).found()).isSameAs(whole);
    assertThat(outcome.extra()).containsExactly(part, nowhere);
  }

  @Test
  void withoutPlacesTheMostCellsDecide() {
    Table other = found("x|y", "x|y");
    Table same = found("a|b", "c|e");
    TablesOutcome outcome = TablesOutcome.of("p", page(truth("a|b", "c|d")), read(other, same));
    assertThat(outcome.tables().get(0).found()).isSameAs(same);
    assertThat(outcome.extra()).containsExactly(other);
  }

  @Test
  void whereAnErrorCameNoTableWasFound() {
    TablesOutcome outcome = TablesOutcome.of("p", page(truth("a|b")), null);
    assertThat(outcome.tables().get(0).found()).isNull();
    assertThat(outcome.rightDirection()).isFalse();
  }

  @Test
  void figuresCountCellsAndTables() {
    TrueTable truth = truth("a|b", "c|d");
    TableOutcome right = TableOutcome.of(truth, found(ABOVE, proof(), 95, "a|b", "c|d"));
    TableOutcome misread = TableOutcome.of(truth, found(ABOVE, proof(), 95, "a|b", "c|x"));
    TableOutcome lost = TableOutcome.of(truth, null);
    TableOutcome doubted =
        TableOutcome.of(truth, found(ABOVE, Tables.doubting(0), 40, "a|b", "c|d", "e|f"));
    TableFigures figures = TableFigures.of(List.of(right, misread, lost, doubted));
    assertThat(figures.found().right()).isEqualTo(3);
    assertThat(figures.exact().all()).isEqualTo(16);
    assertThat(figures.exact().right()).isEqualTo(11);
    assertThat(figures.placed().right()).isEqualTo(12);
    assertThat(figures.structure().right()).isEqualTo(2);
    assertThat(figures.rowsToldRight().right()).isEqualTo(3);
    assertThat(figures.rowsDoubted().right()).isEqualTo(1);
    assertThat(figures.whole().right()).isEqualTo(1);
    assertThat(figures.sure().all()).isEqualTo(8);
    assertThat(figures.sure().right()).isEqualTo(7);
    // Two of the three tables that were found were scored .95 and have their structure.
    assertThat(figures.tableScores().meanProbability()).isCloseTo(2.3 / 3, within(1e-9));
    assertThat(figures.tableScores().calibrationError()).isCloseTo(0.5 / 3, within(1e-9));
  }
}
