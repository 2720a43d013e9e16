package dev.grille.templates;

import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.FieldRule;
import dev.grille.contracts.FieldSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a template says beside its picture.
 *
 * @param rules what values have to be together
 * @param reviewBelow null for the worker's default
 */
record VersionContent(
    List<FieldSpec> fields,
    List<AnchorSpec> anchors,
    List<FieldRule> rules,
    @Nullable Double reviewBelow) {
  VersionContent {
    fields = List.copyOf(fields);
    anchors = List.copyOf(anchors);
    rules = List.copyOf(rules);
  }
}
