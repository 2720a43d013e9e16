package dev.grille.studio.operator;

import dev.grille.client.operator.OperatorClient;
import dev.grille.db.DatabaseException;
import dev.grille.studio.settings.StudioSettings;
import dev.grille.studio.web.Problem;
import dev.grille.studio.web.ProblemException;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/** A connection for each question: one person asks, and the database may go and come back. */
final class OperatorDatabase {
  private static final String APPLICATION = "grille-studio";

  private final StudioSettings settings;

  OperatorDatabase(StudioSettings settings) {
    this.settings = settings;
  }

  /**
   * Asks.
   *
   * @throws DatabaseException where the database does not answer
   */
  <T> T ask(Function<OperatorClient, T> question) {
    try (OperatorClient operator = connect()) {
      return question.apply(operator);
    }
  }

  /** A connection of its own, for who works longer. */
  OperatorClient connect() {
    try {
      return OperatorClient.connect(settings.database(), settings.tenant(), APPLICATION);
    } catch (IllegalStateException e) {
      throw new ProblemException(
          HttpStatus.SERVICE_UNAVAILABLE,
          Problem.of("UNKNOWN_TENANT", String.valueOf(e.getMessage()), "Name another --tenant."),
          e);
    }
  }
}
