package dev.grille.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.app.overlay.OverlayScene;
import dev.grille.contracts.ColumnSum;
import dev.grille.contracts.PageTables;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.RowDoubt;
import dev.grille.contracts.Ruling;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableCell;
import dev.grille.contracts.TableEdge;
import dev.grille.contracts.TableProof;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is drawn and said of tables. */
class TableSceneTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 4), new Point(0, 4));

  @Test
  void cellsCarryTheirRowsTheirScoresAndWhetherTheirRowIsInDoubt() {
    OverlayScene scene = TableScene.of("x.png", page());

    assertThat(scene.marks())
        .extracting(
            mark -> mark.before() + "|" + mark.label() + "|" + mark.good() + mark.stressed())
        .containsExactly("0-1|95|truefalse", "|50|falsefalse", "|95|truefalse", "2|99|truetrue");
    assertThat(scene.windows())
        .extracting(window -> window.name() + ": " + window.value())
        .containsExactly(
            "table of 3 rows x 2 columns, ruling horizontal: "
                + "row 2 in doubt (joined), row 2 states 10 in column 1 where 9.5 adds up,"
                + " cut at the top",
            "row 0, column 1: in doubt");
    assertThat(scene.windows()).allMatch(window -> !window.good());
    assertThat(scene.remark()).contains("90°");
  }

  @Test
  void aPageIsSummedUpByItsTables() {
    assertThat(TableSummary.of(page())).startsWith("3 rows x 2 columns, row 2 in doubt (joined)");
    assertThat(TableSummary.of(new PageTables(9, 9, 0, 0, List.of()))).isEqualTo("no table");
  }

  private static PageTables page() {
    SortedMap<Integer, RowDoubt> doubtful = new TreeMap<>();
    doubtful.put(2, RowDoubt.JOINED);
    TableProof proof =
        new TableProof(
            3,
            3,
            0,
            2,
            1,
            doubtful,
            List.of(
                new ColumnSum(2, 0, new BigDecimal("7"), new BigDecimal("7.0")),
                new ColumnSum(2, 1, new BigDecimal("10"), new BigDecimal("9.5"))),
            Set.of(TableEdge.TOP));
    Table table =
        new Table(
            QUAD,
            Ruling.HORIZONTAL,
            3,
            2,
            List.of(
                new TableCell(0, 0, 2, 1, List.of("a"), QUAD, 95),
                new TableCell(0, 1, 1, 1, List.of("in", "doubt"), QUAD, 50),
                new TableCell(1, 1, 1, 1, List.of(), QUAD, 95),
                new TableCell(2, 0, 1, 2, List.of("10"), QUAD, 99.9)),
            proof,
            90);
    return new PageTables(90, 60, 90, 0, List.of(table));
  }
}
