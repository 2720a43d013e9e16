package dev.grille.db;

import java.util.regex.Pattern;

/**
 * Where PostgreSQL is, and as whom to connect.
 *
 * @param url of JDBC
 */
public record DatabaseAddress(String url, String user, String password) {
  private static final Pattern OPTIONS = Pattern.compile("[?].*");

  /** The address without its options, among which a password may stand. */
  public String shown() {
    return OPTIONS.matcher(url).replaceAll("");
  }

  @Override
  public String toString() {
    return user + " at " + shown();
  }
}
