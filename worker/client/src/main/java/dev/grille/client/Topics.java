package dev.grille.client;

import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.Tenant;
import dev.grille.contracts.TopicNames;

/**
 * Where commands go and answers come from.
 *
 * @param templates takes {@code add} and all else about templates
 * @param recognitions takes {@code query}, {@code text} and {@code table}
 * @param results brings the answers
 */
public record Topics(String templates, String recognitions, String results) {
  /** The names that a worker uses unless told otherwise. */
  public static final Topics STANDARD =
      new Topics(TopicNames.TEMPLATES, TopicNames.RECOGNITIONS, TopicNames.RESULTS);

  /** The same of a tenant. */
  public Topics of(Tenant tenant) {
    return new Topics(tenant.topic(templates), tenant.topic(recognitions), tenant.topic(results));
  }

  /** The topic that takes such commands. */
  public String taking(CommandFamily family) {
    return switch (family) {
      case TEMPLATES -> templates;
      case RECOGNITIONS -> recognitions;
    };
  }
}
