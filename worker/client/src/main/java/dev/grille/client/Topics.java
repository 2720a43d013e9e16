package dev.grille.client;

import dev.grille.contracts.Tenant;

/**
 * Where commands go and answers come from.
 *
 * @param templates takes add, del, list
 * @param recognitions takes query
 * @param results brings the answers
 */
public record Topics(String templates, String recognitions, String results) {
  /** The names that a worker uses unless told otherwise. */
  public static final Topics STANDARD =
      new Topics("grille.templates", "grille.recognitions", "grille.results");

  /** The same of a tenant. */
  public Topics of(Tenant tenant) {
    return new Topics(tenant.topic(templates), tenant.topic(recognitions), tenant.topic(results));
  }
}
