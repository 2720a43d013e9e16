package dev.grille.contracts;

import java.util.Objects;

/**
 * A version of a template.
 *
 * @param templateId 40 hex digits
 * @param version 1 for the first
 */
public record TemplateVersion(String templateId, int version) {
  public TemplateVersion {
    Objects.requireNonNull(templateId, "templateId");
  }
}
