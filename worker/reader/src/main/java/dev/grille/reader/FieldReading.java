package dev.grille.reader;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.Reason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field's value, its calibrated score and all that it rests on.
 *
 * @param name the field's name
 * @param value as it stands there; empty where nothing is printed
 * @param score probability × 100 that the value is exactly right, 0 to 100, two decimals
 * @param reason what speaks against the value most; null where nothing does
 * @param normalized the value in its declared kind's normal form: an ISO date, a plain decimal
 *     number, a code without spaces; null where that is the value itself or the kind has no rule
 * @param evidence what value and score rest on
 */
public record FieldReading(
    String name,
    String value,
    double score,
    @Nullable Reason reason,
    @Nullable String normalized,
    FieldEvidence evidence) {
  public FieldReading {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(evidence, "evidence");
    if (!(score >= 0 && score <= 100)) {
      throw new IllegalArgumentException("a score is 0 to 100, not " + score);
    }
    normalized = value.equals(normalized) ? null : normalized;
  }

  /** A value that nothing speaks against and that is its own normal form. */
  public FieldReading(String name, String value, double score, FieldEvidence evidence) {
    this(name, value, score, null, null, evidence);
  }

  /** The same with something against it, and no higher a score; what tells more stays. */
  public FieldReading doubted(Reason doubt, double most) {
    boolean told = reason != null && reason.compareTo(doubt) < 0;
    return new FieldReading(
        name, value, Math.min(score, most), told ? reason : doubt, normalized, evidence);
  }
}
