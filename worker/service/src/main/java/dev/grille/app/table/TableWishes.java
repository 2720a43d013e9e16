package dev.grille.app.table;

import dev.grille.contracts.TableOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be known of the tables of pictures, wherever they are read. */
public class TableWishes {
  @Option(
      names = "--line-less",
      negatable = true,
      description = "there are no rules between columns; --no-line-less: there are")
  private @Nullable Boolean lineless;

  @Option(
      names = "--finance",
      description = "they are financial statements: numbers set to the right, items indented")
  private boolean finance;

  /**
   * What is known.
   *
   * @param upright whether the pages stand upright for certain
   */
  public final TableOptions options(boolean upright) {
    return new TableOptions(lineless, finance, upright);
  }
}
