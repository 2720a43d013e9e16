package dev.grille.client.operator;

import dev.grille.contracts.Tenant;
import dev.grille.db.DatabaseAddress;
import dev.grille.db.DatabaseException;
import dev.grille.db.OperatorConnection;
import java.time.InstantSource;

/**
 * What an operator does by way of the database. For one thread; all that fails there fails with
 * {@link DatabaseException}.
 */
public final class OperatorClient implements AutoCloseable {
  private final OperatorConnection database;

  private OperatorClient(OperatorConnection database) {
    this.database = database;
  }

  /**
   * Connects.
   *
   * @param tenant whose tables are meant
   * @param application as the database's server shows it
   * @throws IllegalStateException where the database knows no such tenant
   */
  public static OperatorClient connect(DatabaseAddress address, Tenant tenant, String application) {
    String schema = tenant.isNone() ? null : tenant.schema();
    var database = new OperatorConnection(address, schema, application, InstantSource.system());
    try {
      refuseIfUnknown(tenant, database);
      return new OperatorClient(database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static void refuseIfUnknown(Tenant tenant, OperatorConnection database) {
    if (!tenant.isNone() && !database.hasSchema(tenant.schema())) {
      throw new IllegalStateException(
          "the database knows no tenant %s: a worker makes its schema %s when it starts with"
                  .formatted(tenant.name(), tenant.schema())
              + " --grille.tenants="
              + tenant.name());
    }
  }

  /** What failed. */
  public Failures failures() {
    return new Failures(database);
  }

  /** What was answered. */
  public Results results() {
    return new Results(database);
  }

  /** What is sent once more. */
  public Replays replays() {
    return new Replays(database);
  }

  /** What is forgotten on request. */
  public Purging purging() {
    return new Purging(database);
  }

  @Override
  public void close() {
    database.close();
  }
}
