package dev.grille.lab.bench.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.evaluation.Share;
import dev.grille.evaluation.tables.TableFigures;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.tables.TableFamily;
import dev.grille.lab.cases.tables.TableFolder;
import dev.grille.lab.cases.tables.TableGenerator;
import dev.grille.lab.cases.tables.settings.TableStyle;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small fixed set of tables, drawn anew each time, below whose floors no ruling may fall. It
 * notices what breaks; how good the reader is, docs/accuracy.md says from thousands of cells.
 */
class TableFloorTest {
  /** A seed that accuracy is not measured with. */
  private static final long SEED = 4711;

  private static final List<TableFamily> FAMILIES =
      List.of(TableFamily.RULED, TableFamily.HL, TableFamily.VL, TableFamily.NL);

  private static final List<String> STYLES = List.of("zh-plain");

  /** What must hold for each ruling. */
  private static final List<Floor> FLOORS =
      List.of(
          new Floor("ruled, scan", 0.9, 1, 1),
          new Floor("half-ruled, scan", 0.9, 0.5, 1),
          new Floor("unruled, scan", 0.9, 1, 1));

  @TempDir Path folder;

  /**
   * The least that a ruling may come down to.
   *
   * @param cells share of its cells that are exact
   * @param structure share of its tables all of whose spans are right
   * @param rows share of its tables whose number of rows is right or said to be doubtful
   */
  private record Floor(String ruling, double cells, double structure, double rows) {}

  @Test
  void noRulingFallsBelowItsFloor() throws InterruptedException {
    TableReport report = new TableReport(read(drawn()));
    Map<String, TableFigures> figures = report.rulings();
    System.out.println(report.rulingTable().plain());

    assertThat(figures.keySet())
        .as("each ruling that is drawn has a floor, and each floor a ruling")
        .containsExactlyInAnyOrderElementsOf(FLOORS.stream().map(Floor::ruling).toList());
    assertThat(FLOORS.stream().flatMap(floor -> below(floor, figures.get(floor.ruling()))))
        .as(() -> String.join("\n", report.wrong()))
        .isEmpty();
    assertThat(report.extra()).as("tables where none stands").isZero();
  }

  private static Stream<String> below(Floor floor, TableFigures figures) {
    return Stream.of(
            below("cells", figures.exact(), floor.cells()),
            below("structure", figures.structure(), floor.structure()),
            below("rows right or doubted", figures.rowsToldRight(), floor.rows()))
        .flatMap(broken -> broken)
        .map(broken -> floor.ruling() + ": " + broken);
  }

  private static Stream<String> below(String what, Share share, double least) {
    return share.value() < least
        ? Stream.of(what + " " + share + " is below " + least)
        : Stream.empty();
  }

  private List<TableFolder> drawn() {
    TableGenerator generator = new TableGenerator(Fonts.ofThisMachine(), 1, SEED);
    return FAMILIES.stream()
        .flatMap(
            family ->
                STYLES.stream()
                    .map(TableStyle::named)
                    .map(style -> generator.generate(family, style, Severity.SCAN, folder)))
        .toList();
  }

  private static List<JudgedTables> read(List<TableFolder> cases) throws InterruptedException {
    int threads = Runtime.getRuntime().availableProcessors();
    return new TableEvaluation(threads, true, progress -> {})
        .run(
            cases,
            () -> GrilleTables.owning(new NativeReader(ReaderSettings.standard())),
            Integer.MAX_VALUE);
  }
}
