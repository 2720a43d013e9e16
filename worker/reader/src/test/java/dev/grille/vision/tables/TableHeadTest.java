package dev.grille.vision.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Ruling;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableCell;
import dev.grille.contracts.TableProof;
import dev.grille.vision.geometry.Homography;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TableHeadTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));
  private static final TableHead HEAD = new TableHead(List.of("Item", "Quantity", "Price"), 1);

  @Test
  void rowsBeginBelowWhatTheHeadSaysWhereverItStands() {
    assertThat(HEAD.end(seen("Item|Quantity|Price", "Lamp|2|4.50"))).isEqualTo(1);
    assertThat(HEAD.end(seen("Order 17||", "Page 1||", "ltem|Quantlty|Price", "Lamp|2|4.50")))
        .isEqualTo(3);
  }

  @Test
  void aTableWithAnotherHeadIsNotTheForms() {
    assertThat(HEAD.end(seen("Name|Street|Town", "Pike|Quay 9|Whitby")))
        .isEqualTo(TableHead.MISSED);
    assertThat(HEAD.end(seen("Lamp|2|4.50", "Drill|1|139.00"))).isEqualTo(TableHead.MISSED);
  }

  @Test
  void aHeadOfSeveralRowsMayBeSeenAsOne() {
    TableHead two = new TableHead(List.of("Item", "Sold Quantity", "Sold Price"), 2);

    assertThat(two.end(seen("Item|Sold|Sold", "|Quantity|Price", "Lamp|2|4.50"))).isEqualTo(2);
    assertThat(two.end(seen("Item|Sold Quantity|Sold Price", "Lamp|2|4.50"))).isEqualTo(1);
  }

  /** A table of rows whose cells are parted by bars. */
  private static SeenTable seen(String... rows) {
    List<TableCell> cells = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      String[] texts = rows[row].split("\\|", -1);
      for (int column = 0; column < texts.length; column++) {
        List<String> lines = texts[column].isEmpty() ? List.of() : List.of(texts[column]);
        cells.add(new TableCell(row, column, 1, 1, lines, QUAD, 90));
      }
    }
    TableProof proof = new TableProof(0, 0, 0, 0, 1, new TreeMap<>(), List.of(), Set.of());
    Table table = new Table(QUAD, Ruling.NONE, rows.length, 3, cells, proof, 75);
    return new SeenTable(table, Homography.IDENTITY);
  }
}
