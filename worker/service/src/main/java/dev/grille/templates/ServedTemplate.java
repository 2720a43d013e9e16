package dev.grille.templates;

import dev.grille.reader.StoredTemplate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template that can be read with.
 *
 * @param reviewBelow values scored below this are marked for review; null for the worker's default
 */
public record ServedTemplate(
    String templateId, int version, StoredTemplate stored, @Nullable Double reviewBelow) {
  /** What it holds, in bytes, near enough. */
  long size() {
    return (long) stored.picture().length + stored.features().length;
  }
}
