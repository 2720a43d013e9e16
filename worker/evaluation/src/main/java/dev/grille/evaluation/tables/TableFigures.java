package dev.grille.evaluation.tables;

import dev.grille.evaluation.FieldFigures;
import dev.grille.evaluation.Reliability;
import dev.grille.evaluation.Reliability.Prediction;
import dev.grille.evaluation.Share;
import dev.grille.evaluation.tables.TableOutcome.ReadCell;
import java.util.Collection;
import java.util.List;

/**
 * The figures of some judged tables.
 *
 * @param found of the tables that stand there, those that were found
 * @param exact of the cells that stand there, those that were read with their row, column, spans
 *     and text
 * @param placed of the cells that stand there, those that were read with their row, column and
 *     spans
 * @param structure of the tables, those whose rows, columns and spans are all right
 * @param rowsToldRight of the tables, those whose number of rows is right or was said to be
 *     doubtful
 * @param rowsDoubted of the tables, those whose number of rows was said to be doubtful: what {@code
 *     rowsToldRight} is worth falls with it
 * @param whole of the tables, those that are right to the last cell
 * @param sums of the totals that stand there, those of which it was said whether they hold, rightly
 * @param sure of the cells that were read and scored {@value FieldFigures#SURE} and more, those
 *     that are exact
 * @param cellScores whether the scores of cells that are placed mean what they say of their text
 * @param tableScores whether the scores of tables mean what they say of their structure
 */
public record TableFigures(
    Share found,
    Share exact,
    Share placed,
    Share structure,
    Share rowsToldRight,
    Share rowsDoubted,
    Share whole,
    Share sums,
    Share sure,
    Reliability cellScores,
    Reliability tableScores) {
  /** The figures of some tables. */
  public static TableFigures of(Collection<TableOutcome> tables) {
    List<CellOutcome> cells = tables.stream().flatMap(one -> one.cells().stream()).toList();
    List<ReadCell> read = tables.stream().flatMap(one -> one.read().stream()).toList();
    List<Boolean> sums = tables.stream().flatMap(one -> one.sums().stream()).toList();
    return new TableFigures(
        Share.of(tables, one -> one.found() != null),
        Share.of(cells, CellOutcome::exact),
        Share.of(cells, CellOutcome::placed),
        Share.of(tables, TableOutcome::structure),
        Share.of(tables, one -> one.rowsRight() || one.rowsDoubted()),
        Share.of(tables, TableOutcome::rowsDoubted),
        Share.of(tables, TableOutcome::whole),
        Share.of(sums, said -> said),
        Share.of(
            read.stream().filter(one -> one.cell().score() >= FieldFigures.SURE).toList(),
            ReadCell::exact),
        Reliability.of(
            read.stream()
                .filter(ReadCell::placed)
                .map(one -> new Prediction(one.cell().score() / 100, one.exact()))
                .toList()),
        Reliability.of(
            tables.stream()
                .filter(one -> one.found() != null)
                .map(one -> new Prediction(one.found().score() / 100, one.structure()))
                .toList()));
  }
}
