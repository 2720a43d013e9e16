package dev.grille.contracts;

import org.jspecify.annotations.Nullable;

/** How a command says which template it means. */
public sealed interface TemplateRef {
  /** The id, where the command gives it; null where it gives a name. */
  default @Nullable String templateId() {
    return null;
  }

  /**
   * By its id.
   *
   * @param templateId 40 hex digits
   */
  record ById(String templateId) implements TemplateRef {}

  /**
   * By its name, which only one template may have that is not deleted.
   *
   * @param name exactly as it was given
   */
  record ByName(String name) implements TemplateRef {}
}
