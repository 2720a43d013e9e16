package dev.grille.evaluation.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands under one key of a document. */
public sealed interface TrueValue {

  /**
   * One text.
   *
   * @param text as it stands there, empty where nothing does
   */
  record Text(String text) implements TrueValue {}

  /**
   * Several texts of one meaning, such as telephone numbers.
   *
   * @param texts in the order in which they stand there
   */
  record Many(List<String> texts) implements TrueValue {
    public Many {
      texts = List.copyOf(texts);
    }
  }

  /**
   * The rows of a table in a document.
   *
   * @param rows from the top; of each, what stands under a column's key
   */
  record Rows(List<Map<String, String>> rows) implements TrueValue {
    public Rows {
      List<Map<String, String>> copy = new ArrayList<>();
      rows.forEach(row -> copy.add(Collections.unmodifiableMap(new LinkedHashMap<>(row))));
      rows = Collections.unmodifiableList(copy);
    }
  }

  /** Nothing, because the document has no place for it. */
  record Missing() implements TrueValue {}

  /** A text. */
  static TrueValue of(String text) {
    return new Text(text);
  }
}
