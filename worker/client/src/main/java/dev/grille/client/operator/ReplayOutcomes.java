package dev.grille.client.operator;

import dev.grille.db.ReplayLog.OutcomeCount;
import java.util.List;

/**
 * What came of a replay; its counts add up to the letters that were matched.
 *
 * @param counts one per outcome
 */
public record ReplayOutcomes(List<OutcomeCount> counts) {
  private static final String OK = "ok";

  public ReplayOutcomes {
    counts = List.copyOf(counts);
  }

  /** Letters whose commands are answered, well or not. */
  public int answered() {
    return counts.stream().filter(c -> c.outcome() != null).mapToInt(OutcomeCount::count).sum();
  }

  /** Letters whose commands went well this time. */
  public int succeeded() {
    return counts.stream().filter(c -> OK.equals(c.outcome())).mapToInt(OutcomeCount::count).sum();
  }

  /** Letters that are not on their topics yet. */
  public int unsent() {
    return counts.stream()
        .filter(c -> c.outcome() == null && !c.sent())
        .mapToInt(OutcomeCount::count)
        .sum();
  }

  /** All letters of the replay. */
  public int total() {
    return counts.stream().mapToInt(OutcomeCount::count).sum();
  }

  /** Whether nothing is waited for any more. */
  public boolean isComplete() {
    return answered() == total();
  }
}
