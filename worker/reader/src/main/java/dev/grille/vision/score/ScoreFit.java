package dev.grille.vision.score;

import dev.grille.contracts.FieldKind;
import dev.grille.vision.geometry.LinearSystem;
import dev.grille.vision.kinds.Kind;
import dev.grille.vision.kinds.ScoreGroup;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits the curves of a score model to judged readings: logistic regression by Newton's method with
 * a small penalty on the weights (Hastie, Tibshirani and Friedman, The Elements of Statistical
 * Learning, 4.4.1), so that features that always agree with the truth get finite weights.
 */
public final class ScoreFit {
  private static final double PENALTY = 0.5;
  private static final int ROUNDS = 60;
  private static final double STILL = 1e-7;
  private static final int MIN_SAMPLES = 60;

  private ScoreFit() {}

  /**
   * One judged reading.
   *
   * @param kind of its field
   * @param features what was known about it
   * @param exact whether it was exactly right
   */
  public record Sample(FieldKind kind, Features features, boolean exact) {}

  /**
   * Fits a model. A group with too few readings keeps its curve of before.
   *
   * @param before the model that is followed; the new version is the next
   * @param fitted on what, in words
   */
  public static ScoreModel fit(ScoreModel before, List<Sample> samples, String fitted) {
    Map<ScoreGroup, ScoreModel.Curve> curves = new EnumMap<>(before.groups());
    for (ScoreGroup group : ScoreGroup.values()) {
      List<Sample> own =
          samples.stream().filter(sample -> Kind.of(sample.kind()).group() == group).toList();
      long right = own.stream().filter(Sample::exact).count();
      if (own.size() >= MIN_SAMPLES && right > 0 && right < own.size()) {
        curves.put(group, curve(own));
      }
    }
    return new ScoreModel(before.version() + 1, fitted, curves);
  }

  private static ScoreModel.Curve curve(List<Sample> samples) {
    int size = Features.NAMES.size() + 1;
    double[] weights = new double[size];
    double change = 1;
    for (int round = 0; round < ROUNDS && change > STILL; round++) {
      double[][] system = new double[size][size + 1];
      for (Sample sample : samples) {
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
    return named(weights);
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

  private static double[] row(Features features) {
    double[] values = features.toArray();
    double[] row = new double[values.length + 1];
    row[0] = 1;
    System.arraycopy(values, 0, row, 1, values.length);
    return row;
  }

  private static ScoreModel.Curve named(double[] weights) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < Features.NAMES.size(); i++) {
      named.put(Features.NAMES.get(i), rounded(weights[i + 1]));
    }
    return new ScoreModel.Curve(rounded(weights[0]), named);
  }

  private static double rounded(double weight) {
    return Math.round(weight * 10_000) / 10_000.0;
  }
}
