package dev.grille.evaluation.documents;

import dev.grille.contracts.DocumentResult.Entry;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.DocumentValue.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the values that were read of a document against those that stand on it. */
final class JudgedValues {
  private final List<ValueOutcome> outcomes = new ArrayList<>();

  private JudgedValues() {}

  /**
   * All values whose keys the truth names.
   *
   * @param read what was read; none where the document was not found
   */
  static List<ValueOutcome> of(Map<String, TrueValue> truth, List<Entry> read) {
    Map<String, DocumentValue> values = new HashMap<>();
    read.forEach(entry -> values.put(entry.key(), entry.value()));
    JudgedValues judged = new JudgedValues();
    truth.forEach((key, value) -> judged.add(key, value, values.get(key)));
    return List.copyOf(judged.outcomes);
  }

  private void add(String key, TrueValue truth, @Nullable DocumentValue read) {
    if (truth instanceof TrueValue.Rows rows) {
      rows(key, rows.rows(), read instanceof DocumentValue.Rows found ? found.rows() : List.of());
    } else if (truth instanceof TrueValue.Many many) {
      texts(key, many.texts(), texts(read));
    } else if (truth instanceof TrueValue.Text text) {
      outcomes.add(new ValueOutcome(key, text.text(), first(read)));
    } else {
      outcomes.add(new ValueOutcome(key, null, first(read)));
    }
  }

  private static List<Text> texts(@Nullable DocumentValue read) {
    if (read instanceof DocumentValue.Many many) {
      return many.texts();
    }
    return read instanceof Text text && !text.text().isBlank() ? List.of(text) : List.of();
  }

  /** Where one text is asked for, several that were read are as wrong as the first one is. */
  private static @Nullable Text first(@Nullable DocumentValue read) {
    if (read instanceof Text text) {
      return text;
    }
    return read instanceof DocumentValue.Many many && !many.texts().isEmpty()
        ? many.texts().get(0)
        : null;
  }

  /** In whatever order: each that stands there is right where one of those read says the same. */
  private void texts(String key, List<String> truth, List<Text> read) {
    List<Text> left = new ArrayList<>(read);
    List<Integer> open = new ArrayList<>();
    Text[] matched = new Text[truth.size()];
    for (int i = 0; i < truth.size(); i++) {
      for (Text text : left) {
        if (ValueText.same(truth.get(i), text.text())) {
          matched[i] = text;
          left.remove(text);
          break;
        }
      }
      if (matched[i] == null) {
        open.add(i);
      }
    }
    for (int i : open) {
      matched[i] = left.isEmpty() ? null : left.remove(0);
    }
    for (int i = 0; i < truth.size(); i++) {
      outcomes.add(new ValueOutcome(key + "." + i, truth.get(i), matched[i]));
    }
    for (int i = 0; i < left.size(); i++) {
      outcomes.add(new ValueOutcome(key + "." + (truth.size() + i), null, left.get(i)));
    }
  }

  /** Rows stand in one order; one that was lost or read twice does not make the others wrong. */
  private void rows(String key, List<Map<String, String>> truth, List<Map<String, Text>> read) {
    int[] partner = RowAlignment.of(truth, read);
    boolean[] taken = new boolean[read.size()];
    for (int i = 0; i < truth.size(); i++) {
      Map<String, Text> row = partner[i] < 0 ? Map.of() : read.get(partner[i]);
      if (partner[i] >= 0) {
        taken[partner[i]] = true;
      }
      for (Map.Entry<String, String> cell : truth.get(i).entrySet()) {
        String path = key + "." + i + "." + cell.getKey();
        outcomes.add(new ValueOutcome(path, cell.getValue(), row.get(cell.getKey())));
      }
    }
    int extra = truth.size();
    for (int k = 0; k < read.size(); k++) {
      if (!taken[k]) {
        String path = key + "." + extra++ + ".";
        read.get(k)
            .forEach((column, text) -> outcomes.add(new ValueOutcome(path + column, null, text)));
      }
    }
  }
}
