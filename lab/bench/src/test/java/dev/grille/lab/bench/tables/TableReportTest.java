package dev.grille.lab.bench.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.PageTables;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Ruling;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableCell;
import dev.grille.contracts.TableOptions;
import dev.grille.contracts.TableProof;
import dev.grille.evaluation.tables.TablesTruth;
import dev.grille.evaluation.tables.TrueCell;
import dev.grille.evaluation.tables.TrueTable;
import dev.grille.lab.cases.tables.TableFile;
import dev.grille.lab.cases.tables.TableFolder;
import dev.grille.lab.cases.tables.TableQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TableReportTest {
  private static final Quad PLACE =
      new Quad(new Point(0, 0), new Point(50, 0), new Point(50, 10), new Point(0, 10));
  private static final TableOptions LINELESS = new TableOptions(true, false, false);

  /** Reads a table of two cells wherever it looks, and remembers what it was told. */
  private static final class Reading implements TableSubject {
    private final @Nullable String second;
    private final List<TableOptions> told;

    Reading(@Nullable String second, List<TableOptions> told) {
      this.second = second;
      this.told = told;
    }

    @Override
    public @Nullable PageTables read(Path picture, TableOptions options) {
      told.add(options);
      return second == null ? null : new PageTables(60, 40, 0, 0, List.of(table(second)));
    }

    @Override
    public void close() {}
  }

  private static Table table(String second) {
    TableProof proof = new TableProof(1, 1, 2, 2, 1, new TreeMap<>(), List.of(), Set.of());
    List<TableCell> cells =
        List.of(
            new TableCell(0, 0, 1, 1, List.of("Mill", "Hill"), PLACE, 96),
            new TableCell(0, 1, 1, 1, List.of(second), PLACE, 92));
    return new Table(PLACE, Ruling.FULL, 1, 2, cells, proof, 90);
  }

  private static TableFolder folder(String family, Ruling ruling, boolean heldOut) {
    List<TrueCell> cells =
        List.of(
            new TrueCell(0, 0, 1, 1, "Mill Hill", PLACE), new TrueCell(0, 1, 1, 1, "12", PLACE));
    TrueTable table = new TrueTable(1, 2, cells, ruling, PLACE, List.of(), Set.of());
    TableQuery query = new TableQuery("a.jpg", new TablesTruth(60, 40, 0, List.of(table)), "scan");
    return new TableFolder(
        Path.of("cases", family),
        new TableFile(family, null, family, "plain", heldOut, LINELESS, List.of(query)));
  }

  private static List<JudgedTables> read(TableFolder folder, @Nullable String second)
      throws InterruptedException {
    return new TableEvaluation(1, true, line -> {})
        .run(List.of(folder), () -> new Reading(second, new ArrayList<>()), Integer.MAX_VALUE);
  }

  private static TableReport report() throws InterruptedException {
    List<JudgedTables> pictures = new ArrayList<>(read(folder("ruled", Ruling.FULL, false), "12"));
    pictures.addAll(read(folder("nl", Ruling.NONE, true), "l2"));
    return new TableReport(pictures);
  }

  @Test
  void figuresAreToldByFamilyAndLook() throws InterruptedException {
    assertThat(report().table().plain())
        .isEqualTo(
            """
            tables of    tables  found  extra  cells            exact (95 %)        structure (95 %)  rows right or doubted (95 %)  doubted  whole  sums  calibration of cells  of tables  scored >= 90  right among them (95 %)
            ───────────  ──────  ─────  ─────  ─────  ──────────────────────  ──────────────────────  ────────────────────────────  ───────  ─────  ────  ────────────────────  ─────────  ────────────  ───────────────────────
            nl, scan          1  1.000      0      2  0.500 (0.095 to 0.905)  1.000 (0.207 to 1.000)        1.000 (0.207 to 1.000)    0.000  0.000     -                 0.440      0.100             2   0.500 (0.095 to 0.905)
            ruled, scan       1  1.000      0      2  1.000 (0.342 to 1.000)  1.000 (0.207 to 1.000)        1.000 (0.207 to 1.000)    0.000  1.000     -                 0.060      0.100             2   1.000 (0.342 to 1.000)
            all, scan         2  1.000      0      4  0.750 (0.301 to 0.954)  1.000 (0.342 to 1.000)        1.000 (0.342 to 1.000)    0.000  0.500     -                 0.190      0.100             4   0.750 (0.301 to 0.954)
            total             2  1.000      0      4  0.750 (0.301 to 0.954)  1.000 (0.342 to 1.000)        1.000 (0.342 to 1.000)    0.000  0.500     -                 0.190      0.100             4   0.750 (0.301 to 0.954)
            """);
  }

  @Test
  void goalsAreToldByRulingAndOfWhatIsHeldOut() throws InterruptedException {
    assertThat(report().rulingTable().plain())
        .contains("ruled, scan  ", "unruled, scan")
        .doesNotContain("half-ruled");
    assertThat(report().hasHeldOut()).isTrue();
    assertThat(report().heldOutTable().plain()).contains("unruled, scan").doesNotContain("\nruled");
  }

  @Test
  void aPictureThatWasRefusedHasLostItsTables() throws InterruptedException {
    TableReport report = new TableReport(read(folder("ruled", Ruling.FULL, false), null));
    assertThat(report.total().found().value()).isZero();
    assertThat(report.total().rowsToldRight().value()).isZero();
    assertThat(report.wrong()).containsExactly("ruled a.jpg: not found");
  }

  @Test
  void whatIsWrongIsListedByPicture() throws InterruptedException {
    assertThat(report().wrong())
        .containsExactly("nl a.jpg: 1 x 2 read as 1 x 2, 1 of 2 cells exact, score 90");
  }

  @Test
  void theReaderIsToldWhatTheCaseSaysUnlessItShallNotBe() throws InterruptedException {
    List<TableOptions> told = new ArrayList<>();
    List<TableFolder> cases = List.of(folder("nl", Ruling.NONE, false));
    new TableEvaluation(1, true, line -> {}).run(cases, () -> new Reading("12", told), 1);
    new TableEvaluation(1, false, line -> {}).run(cases, () -> new Reading("12", told), 1);
    assertThat(told).containsExactly(LINELESS, TableOptions.DEFAULT);
  }

  @Test
  void theFileHoldsEveryCellWithWhatWasRead() throws InterruptedException {
    JsonNode root = JsonMapper.builder().build().readTree(TableReportJson.bytes(report()));
    JsonNode table = root.path("pictures").get(1).path("tables").get(0);
    JsonNode cell = table.path("cells").get(1);
    assertThat(cell.path("expected").asString()).isEqualTo("12");
    assertThat(cell.path("lines").get(0).asString()).isEqualTo("l2");
    assertThat(cell.path("exact").asBoolean()).isFalse();
    assertThat(table.path("structure").asBoolean()).isTrue();
    assertThat(root.path("total").path("exact").path("right").asInt()).isEqualTo(3);
  }
}
