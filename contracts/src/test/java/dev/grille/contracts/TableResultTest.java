package dev.grille.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is answered of tables, beside what the golden answers show. */
class TableResultTest {
  /** As the text runs, whichever way the table lies in the picture. */
  @Test
  void widthRunsAlongTheTextOfATurnedTable() {
    Quad turned =
        new Quad(new Point(40, 0), new Point(40, 90), new Point(10, 90), new Point(10, 0));

    CellResult cell = CellResult.of(new TableCell(0, 0, 1, 1, List.of("a"), turned, 50));

    assertThat(cell.width()).isEqualTo(90);
    assertThat(cell.height()).isEqualTo(30);
  }

  @Test
  void namesOfANewerGrilleArePassedOver() {
    String newer =
        golden()
            .replace("\"several\"", "\"eaten\"")
            .replace("\"full\"", "\"double\"")
            .replace("\"left\"", "\"behind\"");

    Answer.TablesRead read = (Answer.TablesRead) AnswerReader.read(newer.getBytes(UTF_8));

    TableEvidence table = read.pictures().read().get(0).evidence().get(0);
    assertThat(table.ruling()).isNull();
    assertThat(table.proof().doubtful()).containsOnlyKeys(3);
    assertThat(table.proof().cut()).isEqualTo(Set.of(TableEdge.BOTTOM));
    assertThat(AnswerReader.read(AnswerWriter.write(read))).isEqualTo(read);
  }

  private static String golden() {
    return new String(Resources.bytes("golden/table.json"), UTF_8);
  }
}
