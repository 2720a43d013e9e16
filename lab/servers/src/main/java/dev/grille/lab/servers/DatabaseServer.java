package dev.grille.lab.servers;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** A running PostgreSQL server. */
public interface DatabaseServer extends AutoCloseable {
  /** JDBC address of the database that was made with the server. */
  String jdbcUrl();

  /** A user who may create databases. */
  String user();

  /** The user's password; empty where none is asked for. */
  String password();

  /** Creates an empty database and gives its JDBC address, so that tests do not meet each other. */
  default String freshDatabase() {
    return databaseLike("template1");
  }

  /**
   * Creates a database that has what another one of this server has, to which nobody may be
   * connected, and gives its JDBC address.
   *
   * @param original its name
   */
  default String databaseLike(String original) {
    String name = "fresh_" + UUID.randomUUID().toString().replace("-", "");
    try (var connection = DriverManager.getConnection(jdbcUrl(), user(), password());
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + " template " + original);
    } catch (SQLException e) {
      throw new IllegalStateException("could not create database " + name, e);
    }
    String url = jdbcUrl();
    int query = url.indexOf('?');
    String parameters = query < 0 ? "" : url.substring(query);
    String address = query < 0 ? url : url.substring(0, query);
    return address.substring(0, address.lastIndexOf('/') + 1) + name + parameters;
  }

  @Override
  void close();
}
