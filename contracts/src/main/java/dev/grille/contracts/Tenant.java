package dev.grille.contracts;

import java.util.regex.Pattern;

/**
 * A party that has commands, answers, templates and ids of its own, and sees nothing of the others.
 * Which one a command belongs to is said by the topic that it came on, and by nothing in it.
 *
 * @param name 1 to 40 lower case letters, digits and underscores, beginning with a letter; empty
 *     for those who share the topics without a prefix
 */
public record Tenant(String name) {
  /** Whoever uses the topics as they are named. */
  public static final Tenant NONE = new Tenant("");

  /** What both a topic and a schema may be called without quotes. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  public Tenant {
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a tenant is 1 to 40 lower case letters, digits and underscores and begins with a"
              + " letter, not '"
              + name
              + "'");
    }
  }

  /** Whether this is the one without a name. */
  public boolean isNone() {
    return name.isEmpty();
  }

  /**
   * Its own topic for what others have on theirs: {@code acme.grille.results}.
   *
   * @param base without a tenant
   */
  public String topic(String base) {
    return isNone() ? base : name + "." + base;
  }

  /**
   * The schema of its tables; not for {@link #NONE}, whose tables stand in the connection's own.
   */
  public String schema() {
    if (isNone()) {
      throw new IllegalStateException("tables without a tenant stand in the connection's schema");
    }
    return "tenant_" + name;
  }
}
