package dev.grille.contracts;

import java.util.Objects;

/**
 * A template that a picture might have shown, and that was not chosen for it.
 *
 * @param templateId 40 hex digits
 * @param version of it
 * @param votes that spoke for it; to be held against those of what was chosen
 * @param because why it was not, in words that may change
 */
public record RunnerUp(String templateId, int version, double votes, String because) {
  public RunnerUp {
    Objects.requireNonNull(templateId, "templateId");
    Objects.requireNonNull(because, "because");
    if (version < 1 || !(votes >= 0)) {
      throw new IllegalArgumentException("version " + version + ", votes " + votes);
    }
  }
}
