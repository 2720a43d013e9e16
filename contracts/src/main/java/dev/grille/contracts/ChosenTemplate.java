package dev.grille.contracts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which of the templates that a query offered has read a picture.
 *
 * @param templateId 40 hex digits
 * @param version of it
 * @param item its place in the query's list, from 0
 * @param because the parts of its condition that held; null where it has none or evidence was not
 *     asked for
 */
public record ChosenTemplate(
    String templateId, int version, int item, @Nullable Condition because) {
  public ChosenTemplate {
    Objects.requireNonNull(templateId, "templateId");
    if (version < 1 || item < 0) {
      throw new IllegalArgumentException("item " + item + ", version " + version);
    }
  }

  /** The same for who did not ask why. */
  public ChosenTemplate withoutReason() {
    return new ChosenTemplate(templateId, version, item, null);
  }
}
