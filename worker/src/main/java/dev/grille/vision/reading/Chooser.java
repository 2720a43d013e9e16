package dev.grille.vision.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses between the readings of a field and says when there are enough of them. */
final class Chooser {
  private static final double SURE = 84;
  private static final double SURE_WORST = 72;
  private static final double AGREED = 60;

  private Chooser() {}

  /**
   * What was chosen.
   *
   * @param best the reading
   * @param agreement share of the weight behind its value, 0 to 1
   * @param others other values, best first
   */
  record Choice(Candidate best, double agreement, List<String> others) {}

  /** Whether a further look could hardly change the choice. */
  static boolean decided(List<Candidate> candidates, FieldMemory memory) {
    Candidate last = candidates.get(candidates.size() - 1);
    if (last.value().isEmpty() || Boolean.FALSE.equals(last.valid())) {
      return false;
    }
    if (last.confidence() >= SURE
        && last.worst() >= SURE_WORST
        && Shape.match(last.value(), memory.text()) >= 0.5) {
      return true;
    }
    long same =
        candidates.stream()
            .filter(c -> Writing.folded(c.value()).equals(Writing.folded(last.value())))
            .filter(c -> c.confidence() >= AGREED)
            .count();
    return same >= 2;
  }

  /** Chooses the value with the most weight behind it. */
  static Choice choose(List<Candidate> candidates, FieldMemory memory) {
    Map<String, Double> weights = new LinkedHashMap<>();
    double total = 0;
    for (Candidate candidate : candidates) {
      double weight = weight(candidate, memory);
      weights.merge(Writing.folded(candidate.value()), weight, Double::sum);
      total += weight;
    }
    List<String> order =
        weights.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    String winner = order.get(0);
    Candidate best = null;
    for (Candidate candidate : candidates) {
      boolean of = Writing.folded(candidate.value()).equals(winner);
      if (of && (best == null || candidate.confidence() > best.confidence() + 5)) {
        best = candidate;
      }
    }
    double agreement = total == 0 ? 0 : weights.getOrDefault(winner, 0.0) / total;
    List<String> others = order.stream().skip(1).filter(v -> !v.isEmpty()).toList();
    return new Choice(java.util.Objects.requireNonNull(best), agreement, others);
  }

  private static double weight(Candidate candidate, FieldMemory memory) {
    if (candidate.value().isEmpty()) {
      return 0.02;
    }
    double weight = Math.pow(candidate.confidence() / 100, 2) + 0.01;
    if (candidate.valid() != null) {
      weight *= candidate.valid() ? 4 : 0.4;
    }
    return weight * (0.2 + Shape.match(candidate.value(), memory.text()));
  }
}
