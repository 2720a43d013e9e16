package dev.grille.vision.kinds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a reading. It never changes the reading: what it would rather see are
 * proposals, which count only where the ink supports them.
 *
 * @param valid whether the reading keeps the rule as it stands, spaces and full-width forms apart;
 *     null where the rule cannot tell
 * @param normalized the value in its kind's own form, such as an ISO date or a plain decimal; null
 *     where there is none, or where the writing leaves more than one
 * @param repairs other readings that keep the rule, the likeliest first
 */
public record RuleCheck(
    @Nullable Boolean valid, @Nullable String normalized, List<String> repairs) {
  /** Of a rule that cannot tell. */
  static final RuleCheck UNKNOWN = new RuleCheck(null, null, List.of());

  public RuleCheck {
    repairs = List.copyOf(repairs);
  }

  /** A reading that keeps its rule. */
  static RuleCheck right(@Nullable String normalized) {
    return new RuleCheck(true, normalized, List.of());
  }

  /** A reading that breaks its rule. */
  static RuleCheck wrong(List<String> repairs) {
    return new RuleCheck(false, null, repairs);
  }
}
