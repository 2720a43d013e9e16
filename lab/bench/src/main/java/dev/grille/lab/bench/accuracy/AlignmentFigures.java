package dev.grille.lab.bench.accuracy;

import java.util.List;

/**
 * How far alignments are off, on flat paper and in template pixels; NaN where nobody knows.
 *
 * @param median of the pictures that were to be read
 * @param high their 95th percentile
 */
record AlignmentFigures(double median, double high) {
  private static final double HIGH = 0.95;

  /** The figures of some pictures. */
  static AlignmentFigures of(List<CaseOutcome> outcomes) {
    double[] errors =
        outcomes.stream()
            .filter(outcome -> !outcome.curled() && outcome.alignmentError() != null)
            .mapToDouble(CaseOutcome::alignmentError)
            .sorted()
            .toArray();
    return new AlignmentFigures(percentile(errors, 0.5), percentile(errors, HIGH));
  }

  /** The smallest of the sorted values that at least a share of them does not exceed. */
  private static double percentile(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
