package dev.grille.vision.score;

import java.util.List;
import java.util.Map;

/**
 * A fitted curve: {@code 1 / (1 + exp(-(bias + Σ weight · feature)))}.
 *
 * @param bias of the sum
 * @param weights by the features' names; a missing one counts as 0
 */
public record ScoreCurve(double bias, Map<String, Double> weights) {
  public ScoreCurve {
    weights = Map.copyOf(weights);
  }

  /** Itself, if it knows no other features than these. */
  ScoreCurve of(List<String> names) {
    for (String name : weights.keySet()) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException("no feature is called " + name);
      }
    }
    return this;
  }

  /** The probability, 0 to 1, of features in the order of their names. */
  double probability(List<String> names, double[] features) {
    double sum = bias;
    for (int i = 0; i < features.length; i++) {
      sum += weights.getOrDefault(names.get(i), 0.0) * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
