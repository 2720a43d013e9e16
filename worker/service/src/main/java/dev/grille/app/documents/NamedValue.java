package dev.grille.app.documents;

import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentResult.Entry;
import dev.grille.contracts.DocumentValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text of a document, for people.
 *
 * @param name its key; of a list with the number in it, from 0 as in answers, and of a row with the
 *     column's key: {@code item_list/0/amount}
 * @param text null where its place was not found
 * @param isDoubted whether something is said to speak against it
 */
public record NamedValue(String name, DocumentValue.@Nullable Text text, boolean isDoubted) {
  /** All of a document, in its order. */
  public static List<NamedValue> of(DocumentResult document) {
    List<NamedValue> values = new ArrayList<>();
    for (Entry entry : document.content()) {
      boolean doubted =
          document.doubts().stream()
              .anyMatch(doubt -> doubt.keys().isEmpty() || doubt.keys().contains(entry.key()));
      add(values, entry, doubted);
    }
    return values;
  }

  private static void add(List<NamedValue> values, Entry entry, boolean doubted) {
    String key = entry.key();
    if (entry.value() instanceof DocumentValue.Text text) {
      values.add(new NamedValue(key, text, doubted));
    } else if (entry.value() instanceof DocumentValue.Many many) {
      for (int i = 0; i < many.texts().size(); i++) {
        values.add(new NamedValue(key + "/" + i, many.texts().get(i), doubted));
      }
    } else if (entry.value() instanceof DocumentValue.Rows rows) {
      for (int i = 0; i < rows.rows().size(); i++) {
        String row = key + "/" + i + "/";
        rows.rows()
            .get(i)
            .forEach((column, text) -> values.add(new NamedValue(row + column, text, doubted)));
      }
    } else {
      values.add(new NamedValue(key, null, doubted));
    }
  }
}
