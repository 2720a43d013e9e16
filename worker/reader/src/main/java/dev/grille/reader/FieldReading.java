package dev.grille.reader;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Value;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field's value, its calibrated score and all that it rests on.
 *
 * @param name the field's name
 * @param content the value as it stands there
 * @param score probability × 100 that the value is exactly right, 0 to 100, two decimals
 * @param reason what speaks against the value most; null where nothing does
 * @param normalized the value in its declared kind's normal form: an ISO date, a plain decimal
 *     number, a code without spaces; null where that is the value itself or the kind has no rule
 * @param evidence what value and score rest on; of a joined value, its least sure part's
 * @param parts what each window of a joined value showed; none where it has one window
 */
public record FieldReading(
    String name,
    Value content,
    double score,
    @Nullable Reason reason,
    @Nullable String normalized,
    FieldEvidence evidence,
    List<FieldReading> parts) {
  public FieldReading {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(evidence, "evidence");
    if (!(score >= 0 && score <= 100)) {
      throw new IllegalArgumentException("a score is 0 to 100, not " + score);
    }
    normalized = content.text().equals(normalized) ? null : normalized;
    parts = List.copyOf(parts);
  }

  /** The text of a single window. */
  public FieldReading(
      String name,
      String value,
      double score,
      @Nullable Reason reason,
      @Nullable String normalized,
      FieldEvidence evidence) {
    this(name, new Value.Text(value), score, reason, normalized, evidence, List.of());
  }

  /** What is no text, and has no other form. */
  public FieldReading(
      String name, Value content, double score, @Nullable Reason reason, FieldEvidence evidence) {
    this(name, content, score, reason, null, evidence, List.of());
  }

  /** A text that nothing speaks against and that is its own normal form. */
  public FieldReading(String name, String value, double score, FieldEvidence evidence) {
    this(name, value, score, null, null, evidence);
  }

  /** The value as text. */
  public String value() {
    return content.text();
  }

  /** The same field of which nothing was seen at its place. */
  public FieldReading unseen(Reason why) {
    return new FieldReading(name, Value.unseen(content.type()), 0, why, evidence);
  }

  /** The same with something against it, and no higher a score; what tells more stays. */
  public FieldReading doubted(Reason doubt, double most) {
    boolean told = reason != null && reason.compareTo(doubt) < 0;
    return new FieldReading(
        name, content, Math.min(score, most), told ? reason : doubt, normalized, evidence, parts);
  }
}
