package dev.grille.templates;

import dev.grille.contracts.FieldRule;
import dev.grille.contracts.FieldSpec;
import dev.grille.reader.StoredTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template that can be read with.
 *
 * @param rules what values have to be together
 * @param reviewBelow values scored below this are marked for review; null for the worker's default
 */
public record ServedTemplate(
    String templateId,
    int version,
    StoredTemplate stored,
    List<FieldRule> rules,
    @Nullable Double reviewBelow) {
  public ServedTemplate {
    rules = List.copyOf(rules);
  }

  /** The names of its fields, each once, in its order. */
  public List<String> fieldNames() {
    return stored.fields().stream().map(FieldSpec::name).distinct().toList();
  }

  /** What it holds, in bytes, near enough. */
  long size() {
    return (long) stored.picture().length + stored.features().length;
  }
}
