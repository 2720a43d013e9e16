package dev.grille.reader;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.FieldSpec;
import java.util.List;

/**
 * One version of a template as it is stored.
 *
 * @param key template id and version; equal keys mean equal content, so that readers may keep it
 * @param picture the bytes of the registered file
 * @param fields what to read, in the order of the answer
 * @param features what a {@link TemplateTask.Learn} gave; an older format is computed anew from the
 *     picture
 * @param anchors fixed texts by which the form is found; may be none
 */
public record StoredTemplate(
    String key, byte[] picture, List<FieldSpec> fields, byte[] features, List<Anchor> anchors) {
  public StoredTemplate {
    fields = List.copyOf(fields);
    anchors = List.copyOf(anchors);
  }

  /** A template without anchors. */
  public StoredTemplate(String key, byte[] picture, List<FieldSpec> fields, byte[] features) {
    this(key, picture, fields, features, List.of());
  }
}
