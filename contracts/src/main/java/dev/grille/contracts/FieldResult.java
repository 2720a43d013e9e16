package dev.grille.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value that was read: {@code key}, {@code value}, {@code score}, and what Grille adds.
 *
 * @param key the field's name
 * @param content the value; its text is empty where nothing is printed or seen
 * @param score probability × 100 that the value is exactly right, two decimals
 * @param review true where the score is below the template's threshold or the reason asks for it;
 *     null (absent on the wire) otherwise
 * @param reason what speaks against the value most; null where nothing does
 * @param normalized the value in its kind's normal form, where it differs: an ISO date, a plain
 *     decimal number, a code without spaces; else null
 * @param raw the reading before normalisation, where it differs; else null
 * @param evidence what the score rests on, when the query asked for it; else null
 * @param parts what each window of a joined value showed, when the query asked for evidence; else
 *     none
 */
public record FieldResult(
    String key,
    Value content,
    double score,
    @Nullable Boolean review,
    @Nullable Reason reason,
    @Nullable String normalized,
    @Nullable String raw,
    @Nullable FieldEvidence evidence,
    List<FieldResult> parts) {
  public FieldResult {
    parts = List.copyOf(parts);
  }

  /** The text of a single window. */
  public FieldResult(
      String key,
      String value,
      double score,
      @Nullable Boolean review,
      @Nullable Reason reason,
      @Nullable String normalized,
      @Nullable String raw,
      @Nullable FieldEvidence evidence) {
    this(key, new Value.Text(value), score, review, reason, normalized, raw, evidence, List.of());
  }

  /** The value as text: what stands there, or {@code true} or {@code false}. */
  public String value() {
    return content.text();
  }
}
