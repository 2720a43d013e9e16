package dev.grille.app.failures;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.springframework.core.NestedRuntimeException;
import picocli.CommandLine.Mixin;

/** A command that asks the database. Failures of the database are said in one sentence. */
abstract class DatabaseCommand implements Callable<Integer> {
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Override
  public final Integer call() throws IOException, InterruptedException {
    try (FailuresDatabase opened = database.open()) {
      return run(opened);
    } catch (NestedRuntimeException e) {
      throw database.failure(e);
    }
  }

  /** Does it, and gives the exit code. */
  abstract int run(FailuresDatabase database) throws IOException, InterruptedException;
}
