package dev.grille.lab.bench.tables;

import static dev.grille.lab.bench.accuracy.Decimals.share;

import dev.grille.app.console.TextTable;
import dev.grille.evaluation.tables.TableFigures;
import dev.grille.evaluation.tables.TableOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was measured on tables: by family, by ruling, by look, and of what nothing is fitted on. */
public final class TableReport {
  private final List<JudgedTables> pictures;

  /** About what a reader made of some pictures. */
  public TableReport(List<JudgedTables> pictures) {
    this.pictures = List.copyOf(pictures);
  }

  /** All of them. */
  public List<JudgedTables> pictures() {
    return pictures;
  }

  /** The pictures by something that they have, in its order. */
  private Map<String, List<JudgedTables>> by(Function<JudgedTables, String> key) {
    return pictures.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  /** The figures by something that pictures have, in its order. */
  public Map<String, TableFigures> figures(Function<JudgedTables, String> key) {
    Map<String, TableFigures> figures = new TreeMap<>();
    by(key).forEach((name, own) -> figures.put(name, TableFigures.of(JudgedTables.tables(own))));
    return figures;
  }

  /** The figures by ruling and look, in their order. */
  public Map<String, TableFigures> rulings() {
    Map<String, TableFigures> figures = new TreeMap<>();
    by(JudgedTables::look)
        .forEach(
            (look, own) ->
                JudgedTables.tables(own).stream()
                    .collect(Collectors.groupingBy(JudgedTables::ruling))
                    .forEach(
                        (ruling, tables) ->
                            figures.put(ruling + ", " + look, TableFigures.of(tables))));
    return figures;
  }

  /** The figures of all pictures. */
  public TableFigures total() {
    return TableFigures.of(JudgedTables.tables(pictures));
  }

  /** How many tables were read where none stands. */
  public int extra() {
    return extra(pictures);
  }

  private static int extra(Collection<JudgedTables> pictures) {
    return pictures.stream().mapToInt(one -> one.outcome().extra().size()).sum();
  }

  /** One row per family and look, one per look, one for all. */
  public TextTable table() {
    TextTable table = empty("tables of");
    by(one -> one.family() + ", " + one.look()).forEach((name, own) -> row(table, name, own));
    by(JudgedTables::look).forEach((look, own) -> row(table, "all, " + look, own));
    row(table, "total", pictures);
    return table;
  }

  /** One row per ruling and look, whatever the family: what goals are told by. */
  public TextTable rulingTable() {
    TextTable table = empty("ruling");
    rulings().forEach((name, figures) -> row(table, name, "", figures));
    return table;
  }

  /** Whether any style was held out of fitting. */
  public boolean hasHeldOut() {
    return pictures.stream().anyMatch(JudgedTables::heldOut);
  }

  /** One row per ruling and look, of the styles alone that nothing is fitted on. */
  public TextTable heldOutTable() {
    TextTable table = empty("held-out styles");
    TableReport kept = new TableReport(pictures.stream().filter(JudgedTables::heldOut).toList());
    kept.rulings().forEach((name, figures) -> row(table, name, "", figures));
    row(table, "total", kept.pictures());
    return table;
  }

  /** Every table that is not right to the last cell, and what is wrong with it. */
  public List<String> wrong() {
    return pictures.stream()
        .flatMap(
            one ->
                one.outcome().tables().stream()
                    .filter(table -> !table.whole())
                    .map(table -> one.caseName() + " " + line(one, table)))
        .toList();
  }

  private static String line(JudgedTables picture, TableOutcome table) {
    String name = picture.outcome().picture();
    if (table.found() == null) {
      return name + ": not found";
    }
    long exact = table.cells().stream().filter(cell -> cell.exact()).count();
    return "%s: %d x %d read as %d x %d%s, %d of %d cells exact, score %.0f"
        .formatted(
            name,
            table.truth().rows(),
            table.truth().columns(),
            table.rows(),
            table.columns(),
            table.rowsDoubted() ? " (doubtful)" : "",
            exact,
            table.cells().size(),
            table.found().score());
  }

  private static TextTable empty(String head) {
    return new TextTable(
        head,
        "tables",
        "found",
        "extra",
        "cells",
        "exact (95 %)",
        "structure (95 %)",
        "rows right or doubted (95 %)",
        "doubted",
        "whole",
        "sums",
        "calibration of cells",
        "of tables",
        "scored >= 90",
        "right among them (95 %)");
  }

  private static void row(TextTable table, String name, List<JudgedTables> pictures) {
    row(table, name, extra(pictures), TableFigures.of(JudgedTables.tables(pictures)));
  }

  private static void row(TextTable table, String name, Object extra, TableFigures f) {
    table.row(
        name,
        f.found().all(),
        share(f.found().value()),
        extra,
        f.exact().all(),
        f.exact(),
        f.structure(),
        f.rowsToldRight(),
        share(f.rowsDoubted().value()),
        share(f.whole().value()),
        share(f.sums().value()),
        share(f.cellScores().calibrationError()),
        share(f.tableScores().calibrationError()),
        f.sure().all(),
        f.sure());
  }
}
