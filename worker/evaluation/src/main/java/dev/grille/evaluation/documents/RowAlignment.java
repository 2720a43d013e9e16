package dev.grille.evaluation.documents;

import dev.grille.contracts.DocumentValue.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Which row that was read is which one that stands there: the pairing in order by which most cells
 * are right (Needleman and Wunsch, Journal of Molecular Biology 48 (1970), 443-453).
 */
final class RowAlignment {
  private RowAlignment() {}

  /** For each true row the number of the one that was read, -1 where there is none. */
  static int[] of(List<Map<String, String>> truth, List<Map<String, Text>> read) {
    int n = truth.size();
    int m = read.size();
    int[][] best = new int[n + 1][m + 1];
    int[][] pair = new int[n][m];
    for (int i = n - 1; i >= 0; i--) {
      for (int k = m - 1; k >= 0; k--) {
        pair[i][k] = likeness(truth.get(i), read.get(k));
        best[i][k] =
            Math.max(pair[i][k] + best[i + 1][k + 1], Math.max(best[i + 1][k], best[i][k + 1]));
      }
    }
    int[] partner = new int[n];
    Arrays.fill(partner, -1);
    int i = 0;
    int k = 0;
    while (i < n && k < m) {
      if (best[i][k] == pair[i][k] + best[i + 1][k + 1]) {
        partner[i++] = k++;
      } else if (best[i][k] == best[i + 1][k]) {
        i++;
      } else {
        k++;
      }
    }
    return partner;
  }

  /** Any row is more like another than none is. */
  private static int likeness(Map<String, String> truth, Map<String, Text> read) {
    int likeness = 1;
    for (Map.Entry<String, String> cell : truth.entrySet()) {
      Text text = read.get(cell.getKey());
      if (text != null && ValueText.same(cell.getValue(), text.text())) {
        likeness += cell.getValue().isEmpty() ? 1 : 4;
      }
    }
    return likeness;
  }
}
