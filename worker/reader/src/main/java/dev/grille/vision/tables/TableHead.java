package dev.grille.vision.tables;

import dev.grille.contracts.EditDistance;
import java.util.List;

/**
 * The head of a form's table: it tells that the table is the form's, and where its rows begin.
 *
 * @param labels what the template's own head says, column by column
 * @param rows how many rows it has
 */
record TableHead(List<String> labels, int rows) {
  /** Of a reading that is a label's, at least: 1 less the share of characters that differ. */
  private static final double ALIKE = 0.5;

  /** Of no row. */
  static final int MISSED = -1;

  TableHead {
    labels = List.copyOf(labels);
  }

  /** Whether it says anything by which it could be known again. */
  boolean isLegible() {
    return labels.stream().anyMatch(label -> !label.isBlank());
  }

  /** The row after it in a table with as many columns; {@link #MISSED} where it is not there. */
  int end(SeenTable seen) {
    String[][] heads = seen.heads();
    int found = MISSED;
    double best = ALIKE;
    for (int end = 1; end <= seen.table().rows(); end++) {
      // A head of several rows may be seen as fewer.
      for (int from = end - 1; from >= Math.max(0, end - rows); from--) {
        double alike = alike(seen.labels(heads, from, end));
        if (alike > best) {
          best = alike;
          found = end;
        }
      }
    }
    return found;
  }

  private double alike(List<String> read) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      if (!label.isBlank()) {
        int most = Math.max(label.length(), read.get(i).length());
        sum += 1 - EditDistance.levenshtein(label, read.get(i)) / (double) most;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
