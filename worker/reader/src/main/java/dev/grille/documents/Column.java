package dev.grille.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of values under a head of its own.
 *
 * @param key in each row of the answer
 * @param labels what its head says, one of them
 * @param required whether a row without it goes on with the row above
 */
public record Column(String key, List<String> labels, boolean required) {
  public Column(String key, @Nullable List<String> labels, boolean required) {
    this.key = DocumentKind.checkedKey(key);
    this.labels = DocumentKind.checkedTexts("labels of column " + key, labels);
    this.required = required;
    if (this.labels.isEmpty()) {
      throw new IllegalArgumentException("column " + key + " has no labels");
    }
  }
}
