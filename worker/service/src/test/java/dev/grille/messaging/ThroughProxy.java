package dev.grille.messaging;

import dev.grille.lab.servers.DatabaseServer;
import java.net.URI;

/**
 * A database that is reached through a proxy.
 *
 * @param real its own address; somebody else closes it
 */
record ThroughProxy(DatabaseServer real, CuttingProxy proxy) implements DatabaseServer {
  /** Puts a proxy before a database. */
  static CuttingProxy before(DatabaseServer real) {
    URI address = addressOf(real);
    return new CuttingProxy(address.getHost(), address.getPort());
  }

  private static URI addressOf(DatabaseServer real) {
    return URI.create(real.jdbcUrl().substring("jdbc:".length()));
  }

  @Override
  public String jdbcUrl() {
    return real.jdbcUrl().replace(addressOf(real).getAuthority(), "127.0.0.1:" + proxy.port());
  }

  @Override
  public String user() {
    return real.user();
  }

  @Override
  public String password() {
    return real.password();
  }

  @Override
  public void close() {
    // It is everybody's.
  }
}
