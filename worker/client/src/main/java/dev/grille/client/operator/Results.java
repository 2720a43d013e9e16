package dev.grille.client.operator;

import dev.grille.db.OperatorConnection;
import dev.grille.db.ResultSearch;
import dev.grille.db.ResultSearch.ResultFilter;
import dev.grille.db.ResultSearch.ResultSummary;
import dev.grille.db.ResultSearch.StoredResult;
import java.util.List;
import java.util.Optional;

/** The answers that are stored. */
public final class Results {
  private final OperatorConnection database;
  private final ResultSearch search;

  Results(OperatorConnection database) {
    this.database = database;
    search = database.results();
  }

  /** The newest answers that the filter means. */
  public List<ResultSummary> newest(ResultFilter filter, int size) {
    return database.ask(() -> search.newest(filter, size));
  }

  /** The answer of a command's last attempt. */
  public Optional<StoredResult> find(String commandId) {
    return database.ask(() -> search.find(commandId));
  }
}
