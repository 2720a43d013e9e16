package dev.grille.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Fixed text of a form as its maker marks it.
 *
 * @param quad where it is in the template's picture
 * @param text what it says, in one line; null where the picture is to be read
 * @param name by which fields and evidence call it; null where that is its text
 */
public record AnchorSpec(Quad quad, @Nullable String text, @Nullable String name) {
  /** By which fields call it; null where it has no name and its text is still to be read. */
  public @Nullable String key() {
    return name == null ? text : name;
  }
}
