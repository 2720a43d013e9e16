package dev.grille.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grille.contracts.ColumnSum;
import dev.grille.contracts.PageTables;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.RowDoubt;
import dev.grille.contracts.Ruling;
import dev.grille.contracts.Stage;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableCell;
import dev.grille.contracts.TableEdge;
import dev.grille.contracts.TableOptions;
import dev.grille.contracts.TableProof;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.TableReading;
import dev.grille.reader.Task;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a parent asks of tables, and what it does not believe of a child that was taken over. */
class ReadTablesFramesTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 4), new Point(0, 4));
  private static final ColumnSum SUM =
      new ColumnSum(1, 0, new BigDecimal("1262.350"), new BigDecimal("-0.5"));
  private static final Task.ReadTables TASK =
      new Task.ReadTables(
          new Picture(new byte[] {1}, PictureKind.PNG, 3, 2), new TableOptions(false, true, true));

  @Test
  void aTaskAndItsAnswerCrossWithAllThatTheySay() throws Exception {
    Frame request = Question.about(TASK).request();
    Headers.Ask ask = Headers.parse(request, Headers.Ask.class);
    Task.ReadTables crossed =
        (Task.ReadTables) ask.task().frames().task(ask.details(), request.parts(), null);
    assertThat(crossed).usingRecursiveComparison().isEqualTo(TASK);

    TableReading reading = reading(List.of("合计", "=1"), SUM, 1);
    assertThat(answered(reading)).isEqualTo(reading);
  }

  @Test
  void whatSpeaksOfRowsThatATableHasNotIsNotBelieved() {
    assertRefused(reading(List.of(), SUM, 2));
    assertRefused(reading(List.of(), SUM, -1));
    assertRefused(reading(List.of(), new ColumnSum(2, 0, BigDecimal.ONE, BigDecimal.ONE), 1));
    assertRefused(reading(List.of(), new ColumnSum(1, 1, BigDecimal.ONE, BigDecimal.ONE), 1));
  }

  /** Written out in full it would fill any memory. */
  @ParameterizedTest
  @ValueSource(strings = {"1E+900000000", "1E-900000000", "1E+101"})
  void aNumberThatNoColumnHoldsIsNotBelieved(String number) {
    BigDecimal huge = new BigDecimal(number);

    assertRefused(reading(List.of(), new ColumnSum(1, 0, huge, BigDecimal.ONE), 1));
    assertRefused(reading(List.of(), new ColumnSum(1, 0, BigDecimal.ONE, huge), 1));
  }

  @Test
  void moreThanAPageHasRoomForIsNotBelieved() {
    assertRefused(reading(List.of("a".repeat(2_001)), SUM, 1));
    assertRefused(reading(Collections.nCopies(10_001, "a"), SUM, 1));
    assertThat(TASK.accepts(reading(Collections.nCopies(10_000, "a"), SUM, 1))).isTrue();

    List<Table> many = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      many.add(empty(7_000));
    }
    assertRefused(new TableReading(new PageTables(30, 20, 0, 0, many), Map.of(Stage.READ, 1L)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"rows\":2", "\"row\":1", "\"score\":88.5", "\"angle\":90"})
  void whatNoTableCanBeIsNotBelieved(String property) {
    Frame answer = new ReadTablesFrames().answer(reading(List.of(), SUM, 1));
    String header = new String(answer.header(), StandardCharsets.UTF_8);
    assertThat(header).contains(property);
    String broken =
        header.replaceFirst(property + "(?=[,}])", property.replaceFirst(":.*", ":777"));

    assertThatExceptionOfType(FrameException.class)
        .isThrownBy(
            () ->
                Question.about(TASK)
                    .answer(
                        new Frame(
                            FrameKind.ANSWER, broken.getBytes(StandardCharsets.UTF_8), List.of())));
  }

  private static TableReading answered(TableReading reading) throws FrameException {
    return Question.about(TASK).answer(new ReadTablesFrames().answer(reading));
  }

  private static void assertRefused(TableReading reading) {
    assertThatExceptionOfType(FrameException.class).isThrownBy(() -> answered(reading));
  }

  /** Two rows of one column. */
  private static TableReading reading(List<String> lines, ColumnSum sum, int doubtful) {
    SortedMap<Integer, RowDoubt> rows = new TreeMap<>();
    rows.put(doubtful, RowDoubt.PARTED);
    TableProof proof = new TableProof(2, 1, 1, 1, 0.5, rows, List.of(sum), Set.of(TableEdge.LEFT));
    Table table =
        new Table(
            QUAD,
            Ruling.VERTICAL,
            2,
            1,
            List.of(
                new TableCell(0, 0, 1, 1, lines, QUAD, 88.5),
                new TableCell(1, 0, 1, 1, List.of(), QUAD, 77)),
            proof,
            66);
    PageTables page = new PageTables(30, 20, 90, 0.25, List.of(table));
    return new TableReading(page, Map.of(Stage.READ, 12L));
  }

  private static Table empty(int cells) {
    List<TableCell> all = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      all.add(new TableCell(0, i, 1, 1, List.of(), QUAD, 1));
    }
    TableProof proof = new TableProof(1, 0, 1, 0, 1, new TreeMap<>(), List.of(), Set.of());
    return new Table(QUAD, Ruling.NONE, 1, cells, all, proof, 1);
  }
}
