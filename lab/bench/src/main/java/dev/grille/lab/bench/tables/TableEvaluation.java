package dev.grille.lab.bench.tables;

import dev.grille.contracts.PageTables;
import dev.grille.contracts.TableOptions;
import dev.grille.evaluation.tables.TablesOutcome;
import dev.grille.lab.bench.pages.ParallelReading;
import dev.grille.lab.cases.tables.TableFolder;
import dev.grille.lab.cases.tables.TableQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads every picture of some cases of tables with one subject per thread. */
public final class TableEvaluation {
  private final int threads;
  private final boolean told;
  private final Consumer<String> progress;

  /**
   * An evaluation that says how far it is.
   *
   * @param told whether the reader is told what the cases' commands say of their tables
   */
  public TableEvaluation(int threads, boolean told, Consumer<String> progress) {
    this.threads = threads;
    this.told = told;
    this.progress = progress;
  }

  private record ToRead(TableFolder folder, TableQuery query) {}

  /**
   * Judges all pictures, in the order of the cases.
   *
   * @param subjects opens one for each thread
   * @param most pictures per case; the first ones are taken
   */
  public List<JudgedTables> run(List<TableFolder> cases, Supplier<TableSubject> subjects, int most)
      throws InterruptedException {
    List<ToRead> pictures = new ArrayList<>();
    for (TableFolder folder : cases) {
      folder.file().queries().stream()
          .limit(most)
          .forEach(query -> pictures.add(new ToRead(folder, query)));
    }
    return new ParallelReading(threads, "tables", progress).run(pictures, subjects, this::read);
  }

  private JudgedTables read(ToRead picture, TableSubject subject) {
    TableQuery query = picture.query();
    TableFolder folder = picture.folder();
    TableOptions options = told ? folder.file().options() : TableOptions.DEFAULT;
    long start = System.nanoTime();
    PageTables read = subject.read(folder.path().resolve(query.image()), options);
    double millis = (System.nanoTime() - start) / 1e6;
    TablesOutcome outcome = TablesOutcome.of(query.image(), query.truth(), read);
    return JudgedTables.of(folder, query, outcome, millis);
  }
}
