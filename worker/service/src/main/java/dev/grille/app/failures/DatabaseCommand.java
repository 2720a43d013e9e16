package dev.grille.app.failures;

import dev.grille.client.operator.OperatorClient;
import dev.grille.console.DatabaseOptions;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that asks the database. */
abstract class DatabaseCommand implements Callable<Integer> {
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Override
  public final Integer call() throws IOException, InterruptedException {
    try (OperatorClient operator = database.connect("grille failures")) {
      return run(operator);
    }
  }

  /** The options that say where it is, and whose. */
  final DatabaseOptions options() {
    return database;
  }

  /** Does it, and gives the exit code. */
  abstract int run(OperatorClient operator) throws IOException, InterruptedException;
}
