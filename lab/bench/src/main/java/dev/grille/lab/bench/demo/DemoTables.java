package dev.grille.lab.bench.demo;

import dev.grille.client.CommandBodies;
import dev.grille.client.Submission;
import dev.grille.contracts.Answer;
import dev.grille.contracts.CellResult;
import dev.grille.contracts.PageTables;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.Ruling;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableCell;
import dev.grille.contracts.TableEvidence;
import dev.grille.contracts.TableResult;
import dev.grille.evaluation.tables.CellOutcome;
import dev.grille.evaluation.tables.TableOutcome;
import dev.grille.evaluation.tables.TablesOutcome;
import dev.grille.lab.bench.tables.JudgedTables;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.tables.TableFamily;
import dev.grille.lab.cases.tables.TableFolder;
import dev.grille.lab.cases.tables.TableGenerator;
import dev.grille.lab.cases.tables.TableQuery;
import dev.grille.lab.cases.tables.settings.TableStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Photographed tables, of which the cells are read: the pictures of one command. */
final class DemoTables {
  private final List<TableFolder> folders;

  private DemoTables(List<TableFolder> folders) {
    this.folders = folders;
  }

  /** Draws one with rules all ways and one that has none into a folder. */
  static DemoTables draw(Path below, long seed) {
    TableGenerator generator = new TableGenerator(Fonts.ofThisMachine(), 1, seed);
    return new DemoTables(
        List.of(
            generator.generate(
                TableFamily.RULED, TableStyle.named("zh-plain"), Severity.MILD, below),
            generator.generate(
                TableFamily.NL, TableStyle.named("en-report"), Severity.MILD, below)));
  }

  /**
   * Sends them together and judges what comes back.
   *
   * @return one for each picture; one that was not answered has no tables
   */
  List<JudgedTables> read(Submission submission) throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (TableFolder folder : folders) {
      for (TableQuery query : folder.file().queries()) {
        pictures.add(Files.readAllBytes(folder.path().resolve(query.image())));
      }
    }
    List<PictureAnswer<TableResult>> answers = new ArrayList<>();
    submission.run(
        List.of(DemoCommands.command("tables", CommandBodies.table(pictures))).iterator(),
        (command, received) -> {
          if (received.answer() instanceof Answer.TablesRead read) {
            answers.addAll(read.pictures().all());
          }
        });
    List<JudgedTables> judged = new ArrayList<>();
    for (TableFolder folder : folders) {
      for (TableQuery query : folder.file().queries()) {
        PageTables page = judged.size() < answers.size() ? page(answers.get(judged.size())) : null;
        TablesOutcome outcome = TablesOutcome.of(query.image(), query.truth(), page);
        judged.add(JudgedTables.of(folder, query, outcome, 0));
      }
    }
    return judged;
  }

  private static @Nullable PageTables page(PictureAnswer<TableResult> answer) {
    if (!(answer instanceof PictureAnswer.Read<TableResult> read)) {
      return null;
    }
    TableResult page = read.content();
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < page.cells().size(); i++) {
      tables.add(table(page.evidence().get(i), page.cells().get(i)));
    }
    return new PageTables(page.width(), page.height(), page.angle(), page.skew(), tables);
  }

  private static Table table(TableEvidence evidence, List<List<CellResult>> rows) {
    List<TableCell> cells = rows.stream().flatMap(List::stream).map(DemoTables::cell).toList();
    return new Table(
        evidence.quad(),
        Objects.requireNonNullElse(evidence.ruling(), Ruling.NONE),
        evidence.rows(),
        evidence.columns(),
        cells,
        evidence.proof(),
        evidence.score());
  }

  private static TableCell cell(CellResult cell) {
    int rows = cell.ey() - cell.sy();
    int columns = cell.ex() - cell.sx();
    return new TableCell(
        cell.sy(), cell.sx(), rows, columns, cell.text(), cell.quad(), cell.score());
  }

  /**
   * Says how many have the right rows, columns and spans, and how many of their cells are right.
   *
   * @param least share of the cells
   * @return whether enough are, and no table has another number of rows without saying so
   */
  static boolean report(List<JudgedTables> judged, double least) {
    List<TableOutcome> tables =
        judged.stream().flatMap(each -> each.outcome().tables().stream()).toList();
    List<CellOutcome> cells = tables.stream().flatMap(table -> table.cells().stream()).toList();
    long exact = cells.stream().filter(CellOutcome::exact).count();
    System.out.printf(
        "%d of %d tables have their rows, columns and spans, and %d of their %d cells are right.%n%n",
        tables.stream().filter(TableOutcome::structure).count(),
        tables.size(),
        exact,
        cells.size());
    return exact >= least * cells.size()
        && tables.stream().allMatch(table -> table.rowsRight() || table.rowsDoubted());
  }
}
