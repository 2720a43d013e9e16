package dev.grille.contracts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A template that may be the one to read a picture with.
 *
 * @param template by its id or its name
 * @param version null for the published one
 * @param condition on the picture's text; null where it is taken whatever stands there
 */
public record TemplateOption(
    TemplateRef template, @Nullable Integer version, @Nullable Condition condition) {
  public TemplateOption {
    Objects.requireNonNull(template, "template");
  }
}
