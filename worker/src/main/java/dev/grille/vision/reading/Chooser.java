package dev.grille.vision.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Chooses between the readings of a field and says when there are enough of them. */
final class Chooser {
  private static final double SURE = 84;
  private static final double SURE_WORST = 72;
  private static final double AGREED = 60;
  private static final double CHECKED = 45;
  private static final double DOUBTFUL = 80;

  private final Expectation expectation;

  /** Chooses with what is expected of the field. */
  Chooser(Expectation expectation) {
    this.expectation = expectation;
  }

  /**
   * What was chosen.
   *
   * @param best the reading
   * @param agreement share of the weight behind its most disputed character, 0 to 1
   * @param others other values, best first
   */
  record Choice(Candidate best, double agreement, List<String> others) {}

  /** Whether a further look could hardly change the choice. */
  static boolean decided(List<Candidate> candidates) {
    Candidate last = candidates.get(candidates.size() - 1);
    if (last.value().isEmpty() || Boolean.FALSE.equals(last.valid())) {
      return false;
    }
    if (Boolean.TRUE.equals(last.valid())
        && last.confidence() >= CHECKED
        && last.worst() >= CHECKED) {
      return true;
    }
    if (last.confidence() >= SURE && last.worst() >= SURE_WORST && last.likeness() >= 0.5) {
      return true;
    }
    long same =
        candidates.stream()
            .filter(c -> c.folded().equals(last.folded()))
            .filter(c -> c.confidence() >= AGREED)
            .count();
    return same >= 2 && last.likeness() >= 0.5;
  }

  /** Chooses the value with the most weight behind it, then votes on its characters. */
  Choice choose(List<Candidate> candidates) {
    Map<String, Double> weights = new LinkedHashMap<>();
    candidates.forEach(c -> weights.merge(c.folded(), weight(c), Double::sum));
    List<String> order =
        weights.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    Candidate top = top(candidates, signed(order));
    if (candidates.size() == 1 || top.value().isEmpty()) {
      return new Choice(top, 1, List.of());
    }
    Fusion.Fused fused = Fusion.of(top, candidates);
    Expectation.Judged judged = expectation.judge(fused.raw());
    boolean worse =
        judged.likeness() + 0.2 < top.likeness()
            || (Boolean.TRUE.equals(top.valid()) && !Boolean.TRUE.equals(judged.valid()));
    Candidate best =
        worse || judged.value().isEmpty()
            ? top
            : new Candidate(
                top.look(),
                fused.raw(),
                judged.value(),
                judged.valid(),
                judged.likeness(),
                top.confidence(),
                top.worst(),
                top.symbols());
    List<String> others =
        order.stream().filter(v -> !v.isEmpty() && !v.equals(best.folded())).toList();
    return new Choice(best, fused.agreement(), others);
  }

  /** A sign of money that only one language knows is a Han character to the other. */
  private static String signed(List<String> order) {
    String first = order.get(0);
    if (Shape.isOdd(first)) {
      String rest = first.substring(1);
      for (String other : order) {
        if (other.matches("[¥$€£].*") && other.endsWith(rest)) {
          return other;
        }
      }
    }
    return first;
  }

  private static Candidate top(List<Candidate> candidates, String value) {
    Candidate best = null;
    for (Candidate candidate : candidates) {
      if (candidate.folded().equals(value)
          && (best == null || candidate.confidence() > best.confidence() + 5)) {
        best = candidate;
      }
    }
    return Objects.requireNonNull(best);
  }

  private static double weight(Candidate candidate) {
    if (candidate.value().isEmpty()) {
      return 0.02;
    }
    double sure = (0.6 * candidate.confidence() + 0.4 * candidate.worst()) / 100;
    double weight = sure * sure + 0.01;
    if (candidate.valid() != null) {
      weight *= candidate.valid() ? 4 : 0.4;
    }
    return weight * (0.2 + candidate.likeness()) * (isHanInLatin(candidate) ? 0.35 : 1);
  }

  /** Two or three Han characters come back as a few unsure capitals. */
  private static boolean isHanInLatin(Candidate candidate) {
    return candidate.folded().matches("[A-Za-z]{1,5}") && candidate.confidence() < DOUBTFUL;
  }
}
