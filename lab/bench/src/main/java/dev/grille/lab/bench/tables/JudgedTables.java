package dev.grille.lab.bench.tables;

import dev.grille.contracts.Ruling;
import dev.grille.evaluation.tables.TableOutcome;
import dev.grille.evaluation.tables.TablesOutcome;
import dev.grille.lab.cases.tables.TableFolder;
import dev.grille.lab.cases.tables.TableQuery;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A picture of tables, what it is, and what came out.
 *
 * @param picture its file
 * @param caseName name of its case
 * @param family what kind of tables it shows, {@code real} where its case does not say
 * @param look how hard it is, {@code real} where its case does not say
 * @param heldOut whether nothing is fitted on its style
 * @param millis how long it took
 */
public record JudgedTables(
    Path picture,
    String caseName,
    String family,
    String look,
    boolean heldOut,
    TablesOutcome outcome,
    double millis) {
  private static final String REAL = "real";

  /** A picture of a case and what came out. */
  public static JudgedTables of(
      TableFolder folder, TableQuery query, TablesOutcome outcome, double millis) {
    return new JudgedTables(
        folder.path().resolve(query.image()),
        folder.file().name(),
        Objects.requireNonNullElse(folder.file().family(), REAL),
        Objects.requireNonNullElse(query.severity(), REAL),
        folder.file().heldOut(),
        outcome,
        millis);
  }

  /** The tables of some pictures. */
  static List<TableOutcome> tables(Collection<JudgedTables> pictures) {
    return pictures.stream().flatMap(one -> one.outcome().tables().stream()).toList();
  }

  /** What tables are called by which of their borders are ruled. */
  static String ruling(TableOutcome table) {
    Ruling ruling = table.truth().ruling();
    if (ruling == null) {
      return REAL;
    }
    return switch (ruling) {
      case FULL -> "ruled";
      case HORIZONTAL, VERTICAL -> "half-ruled";
      case NONE -> "unruled";
    };
  }
}
