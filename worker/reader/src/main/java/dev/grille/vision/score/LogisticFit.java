package dev.grille.vision.score;

import dev.grille.vision.geometry.LinearSystem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits a curve to judged readings: logistic regression by Newton's method with a small penalty on
 * the weights (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1), so
 * that features that always agree with the truth get finite weights.
 */
final class LogisticFit {
  private static final double PENALTY = 0.5;
  private static final int ROUNDS = 60;
  private static final double STILL = 1e-7;

  /** Fewer judged readings say too little. */
  static final int MIN_SAMPLES = 60;

  private LogisticFit() {}

  /** One judged reading: its features, and whether it was exactly right. */
  record Judged(double[] features, boolean exact) {}

  /** Whether these are enough, of both outcomes, to fit a curve to. */
  static boolean isEnough(List<Judged> samples) {
    long right = samples.stream().filter(Judged::exact).count();
    return samples.size() >= MIN_SAMPLES && right > 0 && right < samples.size();
  }

  /**
   * Fits a curve.
   *
   * @param names of the features, in their order
   */
  static ScoreCurve curve(List<String> names, List<Judged> samples) {
    int size = names.size() + 1;
    double[] weights = new double[size];
    double change = 1;
    for (int round = 0; round < ROUNDS && change > STILL; round++) {
      double[][] system = new double[size][size + 1];
      for (Judged sample : samples) {
        add(system, row(sample.features()), weights, sample.exact());
      }
      // The bias, at index 0, is not held back.
      for (int i = 1; i < size; i++) {
        system[i][i] += PENALTY;
        system[i][size] -= PENALTY * weights[i];
      }
      system[0][0] += 1e-6;
      double[] step = LinearSystem.solve(system);
      change = 0;
      for (int i = 0; i < size; i++) {
        double bounded = Math.max(-3, Math.min(3, step[i]));
        weights[i] += bounded;
        change = Math.max(change, Math.abs(bounded));
      }
    }
    return named(names, weights);
  }

  private static void add(double[][] system, double[] row, double[] weights, boolean exact) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += weights[i] * row[i];
    }
    double probability = 1 / (1 + Math.exp(-sum));
    double curvature = Math.max(1e-6, probability * (1 - probability));
    double miss = (exact ? 1 : 0) - probability;
    for (int i = 0; i < row.length; i++) {
      for (int j = 0; j < row.length; j++) {
        system[i][j] += curvature * row[i] * row[j];
      }
      system[i][row.length] += miss * row[i];
    }
  }

  private static double[] row(double[] features) {
    double[] row = new double[features.length + 1];
    row[0] = 1;
    System.arraycopy(features, 0, row, 1, features.length);
    return row;
  }

  private static ScoreCurve named(List<String> names, double[] weights) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      named.put(names.get(i), rounded(weights[i + 1]));
    }
    return new ScoreCurve(rounded(weights[0]), named);
  }

  private static double rounded(double weight) {
    return Math.round(weight * 10_000) / 10_000.0;
  }
}
