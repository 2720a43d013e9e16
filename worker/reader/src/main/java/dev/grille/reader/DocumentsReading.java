package dev.grille.reader;

import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.Stage;
import java.util.Map;
import java.util.Objects;

/**
 * What the documents in one picture said.
 *
 * @param page its documents
 * @param timings milliseconds by stage
 */
public record DocumentsReading(PageDocuments page, Map<Stage, Long> timings) {
  public DocumentsReading {
    Objects.requireNonNull(page, "page");
    timings = Map.copyOf(timings);
  }
}
