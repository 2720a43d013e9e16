package dev.grille.reader;

import dev.grille.contracts.PageTables;
import dev.grille.contracts.Stage;
import java.util.Map;
import java.util.Objects;

/**
 * What the tables of one page said.
 *
 * @param page its tables and how it lies
 * @param timings milliseconds by stage
 */
public record TableReading(PageTables page, Map<Stage, Long> timings) {
  public TableReading {
    Objects.requireNonNull(page, "page");
    timings = Map.copyOf(timings);
  }
}
