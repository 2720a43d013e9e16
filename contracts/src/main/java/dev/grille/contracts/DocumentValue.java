package dev.grille.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What stands in a document under one of its keys. */
public sealed interface DocumentValue {
  /**
   * The place was seen.
   *
   * @param text as it stands there; empty where nothing does
   * @param score probability × 100 that the text is exactly right, 0 to 100, two decimals
   */
  record Text(String text, double score) implements DocumentValue {
    public Text {
      Objects.requireNonNull(text, "text");
      if (!(score >= 0 && score <= 100)) {
        throw new IllegalArgumentException("a score is 0 to 100, not " + score);
      }
    }
  }

  /** The place was not found: it is cut off or covered. */
  record Missing() implements DocumentValue {}

  /**
   * Several of one key, such as a card's telephone numbers.
   *
   * @param texts in reading order; none where the place was seen and nothing stands there
   */
  record Many(List<Text> texts) implements DocumentValue {
    public Many {
      texts = List.copyOf(texts);
    }
  }

  /**
   * The rows of a list of items.
   *
   * @param rows from above, each by key in the order of the columns; a key that a row lacks was not
   *     found in it. None where the list was seen and is empty, which is written like {@link Many}
   *     of none
   */
  record Rows(List<Map<String, Text>> rows) implements DocumentValue {
    public Rows {
      rows =
          rows.stream().map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row))).toList();
      for (Map<String, Text> row : rows) {
        if (!row.keySet().stream().allMatch(DocumentResult::isKey)) {
          throw new IllegalArgumentException("no keys: " + row.keySet());
        }
      }
    }
  }
}
