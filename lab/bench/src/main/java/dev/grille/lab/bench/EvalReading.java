package dev.grille.lab.bench;

import dev.grille.lab.bench.documents.DocumentEvaluation;
import dev.grille.lab.bench.documents.DocumentOverlays;
import dev.grille.lab.bench.documents.DocumentReport;
import dev.grille.lab.bench.documents.DocumentReportJson;
import dev.grille.lab.bench.documents.GrilleDocuments;
import dev.grille.lab.bench.documents.JudgedDocuments;
import dev.grille.lab.bench.pages.GrillePages;
import dev.grille.lab.bench.pages.JudgedPage;
import dev.grille.lab.bench.pages.PageEvaluation;
import dev.grille.lab.bench.pages.PageOverlays;
import dev.grille.lab.bench.pages.PageReport;
import dev.grille.lab.bench.pages.PageReportJson;
import dev.grille.lab.bench.tables.GrilleTables;
import dev.grille.lab.bench.tables.JudgedTables;
import dev.grille.lab.bench.tables.TableEvaluation;
import dev.grille.lab.bench.tables.TableOverlays;
import dev.grille.lab.bench.tables.TableReport;
import dev.grille.lab.bench.tables.TableReportJson;
import dev.grille.lab.cases.documents.DocumentFolder;
import dev.grille.lab.cases.pages.PageFolder;
import dev.grille.lab.cases.tables.TableFolder;
import dev.grille.sandbox.ChildCommandLine;
import dev.grille.sandbox.PoolListener;
import dev.grille.sandbox.PoolSettings;
import dev.grille.sandbox.ReaderPool;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How {@code eval} reads what has no template, pages, tables and documents, and tells how right it
 * is.
 *
 * @param threads pictures at once
 * @param children child processes to read through; 0 to read in this one
 * @param most pictures per case
 * @param json file for the outcome of every line, cell or value; null for none
 * @param overlay folder for pictures of what was found; null for none
 * @param progress is told how far it is
 */
record EvalReading(
    int threads,
    int children,
    int most,
    @Nullable Path json,
    @Nullable Path overlay,
    Consumer<String> progress) {

  static ReaderPool pool(int children) {
    PoolSettings settings = PoolSettings.defaults().withChildren(children);
    return ReaderPool.start(ChildCommandLine.ofReader(), settings, PoolListener.NO_OP);
  }

  /**
   * Reads pages.
   *
   * @param alone whether no other cases are written to the same file
   */
  void text(List<PageFolder> cases, boolean alone) throws IOException, InterruptedException {
    PageEvaluation evaluation = new PageEvaluation(threads, progress);
    List<JudgedPage> judged;
    if (children == 0) {
      ReaderSettings settings = ReaderSettings.standard();
      judged = evaluation.run(cases, () -> GrillePages.owning(new NativeReader(settings)), most);
    } else {
      try (ReaderPool readers = pool(children)) {
        judged = evaluation.run(cases, () -> GrillePages.sharing(readers), most);
      }
    }
    System.err.println();
    PageReport report = new PageReport(judged);
    System.out.println(report.table().plain());
    if (report.hasHeldOut()) {
      System.out.println(report.heldOutTable().plain());
    }
    System.out.println(report.familyTable().plain());
    write("pages-", alone, PageReportJson.bytes(report));
    if (overlay != null) {
      new PageOverlays(overlay).write(judged);
    }
  }

  /**
   * Reads tables.
   *
   * @param told whether the reader is told what the cases' commands say of their tables
   * @param wrong whether each table is listed that is not right to the last cell
   * @param alone whether no other cases are written to the same file
   */
  void tables(List<TableFolder> cases, boolean told, boolean wrong, boolean alone)
      throws IOException, InterruptedException {
    TableEvaluation evaluation = new TableEvaluation(threads, told, progress);
    List<JudgedTables> judged;
    if (children == 0) {
      ReaderSettings settings = ReaderSettings.standard();
      judged = evaluation.run(cases, () -> GrilleTables.owning(new NativeReader(settings)), most);
    } else {
      try (ReaderPool readers = pool(children)) {
        judged = evaluation.run(cases, () -> GrilleTables.sharing(readers), most);
      }
    }
    System.err.println();
    TableReport report = new TableReport(judged);
    System.out.println(report.table().plain());
    System.out.println(report.rulingTable().plain());
    if (report.hasHeldOut()) {
      System.out.println(report.heldOutTable().plain());
    }
    if (wrong) {
      report.wrong().forEach(System.out::println);
    }
    write("tables-", alone, TableReportJson.bytes(report));
    if (overlay != null) {
      new TableOverlays(overlay).write(judged);
    }
  }

  /**
   * Reads documents known by kind.
   *
   * @param told whether the reader is told which kinds the cases' commands ask for
   * @param wrong whether each document that is not found and each wrong value is listed
   * @param alone whether no other cases are written to the same file
   */
  void documents(List<DocumentFolder> cases, boolean told, boolean wrong, boolean alone)
      throws IOException, InterruptedException {
    DocumentEvaluation evaluation = new DocumentEvaluation(threads, told, progress);
    List<JudgedDocuments> judged;
    if (children == 0) {
      ReaderSettings settings = ReaderSettings.standard();
      judged =
          evaluation.run(cases, () -> GrilleDocuments.owning(new NativeReader(settings)), most);
    } else {
      try (ReaderPool readers = pool(children)) {
        judged = evaluation.run(cases, () -> GrilleDocuments.sharing(readers), most);
      }
    }
    System.err.println();
    DocumentReport report = new DocumentReport(judged);
    if (wrong) {
      report.wrong().forEach(System.out::println);
    }
    report.extras().forEach(System.out::println);
    System.out.println(report.table().plain());
    System.out.println(report.numberTable().plain());
    if (report.hasHeldOut()) {
      System.out.println(report.heldOutTable().plain());
    }
    System.out.println(report.noneLine());
    write("documents-", alone, DocumentReportJson.bytes(report));
    if (overlay != null) {
      new DocumentOverlays(overlay).write(judged);
    }
  }

  private void write(String prefix, boolean alone, byte[] bytes) throws IOException {
    if (json != null) {
      Files.write(alone ? json : json.resolveSibling(prefix + json.getFileName()), bytes);
    }
  }
}
