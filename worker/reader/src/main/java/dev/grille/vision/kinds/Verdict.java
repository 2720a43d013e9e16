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
public record Verdict(@Nullable Boolean valid, @Nullable String normalized, List<String> repairs) {
  /** Of a rule that cannot tell. */
  static final Verdict UNKNOWN = new Verdict(null, null, List.of());

  public Verdict {
    repairs = List.copyOf(repairs);
  }

  /** A reading that keeps its rule. */
  static Verdict right(@Nullable String normalized) {
    return new Verdict(true, normalized, List.of());
  }

  /** A reading that breaks its rule. */
  static Verdict wrong(List<String> repairs) {
    return new Verdict(false, null, repairs);
  }
}
