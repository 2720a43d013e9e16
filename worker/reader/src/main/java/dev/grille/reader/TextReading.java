package dev.grille.reader;

import dev.grille.contracts.PageText;
import dev.grille.contracts.Stage;
import java.util.Map;
import java.util.Objects;

/**
 * What one page said.
 *
 * @param page its lines and how it lies
 * @param timings milliseconds by stage
 */
public record TextReading(PageText page, Map<Stage, Long> timings) {
  public TextReading {
    Objects.requireNonNull(page, "page");
    timings = Map.copyOf(timings);
  }
}
