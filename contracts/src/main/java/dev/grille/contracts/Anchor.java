package dev.grille.contracts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Fixed text of a form, by which the form is found and beside which values may stand.
 *
 * @param quad where it is in the template's picture
 * @param text what it says, in one line; not empty
 * @param name by which fields and evidence call it; null where that is its text
 */
public record Anchor(Quad quad, String text, @Nullable String name) {
  public Anchor {
    Objects.requireNonNull(quad, "quad");
    if (text.isBlank()) {
      throw new IllegalArgumentException("an anchor says something");
    }
  }

  /** By which fields and evidence call it. */
  public String key() {
    return name == null ? text : name;
  }

  /** As its maker might have marked it. */
  public AnchorSpec spec() {
    return new AnchorSpec(quad, text, name);
  }
}
