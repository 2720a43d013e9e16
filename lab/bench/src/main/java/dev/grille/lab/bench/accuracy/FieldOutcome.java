package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.FieldEvidence;
import dev.grille.evaluation.Cause;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.evaluation.PlainText;
import dev.grille.reader.FieldReading;
import org.jspecify.annotations.Nullable;

/**
 * One judged field.
 *
 * @param field its name
 * @param kind what the generator says it holds; {@code unknown} for real cases without kinds
 * @param truth what it should have come out as
 * @param value what was read; empty where the picture was refused
 * @param score 0 to 100
 * @param reason the reason that was given for doubt, by its name in answers; null where none was
 * @param sameText whether the value says what the truth says, whatever score and reason are; also
 *     where the truth says nothing of it
 * @param distance insertions, deletions and changes between the two
 * @param length of the truth
 * @param cause why it is wrong; null where it is right
 * @param evidence what the score rests on; null where there is none
 */
public record FieldOutcome(
    String field,
    String kind,
    ExpectedValue truth,
    String value,
    double score,
    @Nullable String reason,
    boolean sameText,
    int distance,
    int length,
    @Nullable Cause cause,
    @Nullable FieldEvidence evidence) {

  /** Compares a reading with the truth; no reading is an empty one that nobody trusts. */
  static FieldOutcome of(
      String field, String kind, ExpectedValue truth, @Nullable FieldReading reading) {
    String value = reading == null ? "" : reading.value();
    double score = reading == null ? 0 : reading.score();
    String reason = reading == null ? null : reasonOf(reading);
    return judged(
        field,
        kind,
        truth,
        value,
        score,
        reason,
        cause(truth, value, score, reason),
        reading == null ? null : reading.evidence());
  }

  /** A field of a picture that was refused and should not have been. */
  static FieldOutcome refused(String field, String kind, ExpectedValue truth) {
    return judged(field, kind, truth, "", 0, null, Cause.REFUSED, null);
  }

  /** Whether text, score and reason are as they should be. */
  public boolean exact() {
    return cause == null;
  }

  /** The name of its cause, or {@code exact}. */
  String verdict() {
    return cause == null ? "exact" : cause.wireName();
  }

  /** The same field, blamed on something else. */
  FieldOutcome blamedOn(Cause other) {
    return new FieldOutcome(
        field, kind, truth, value, score, reason, sameText, distance, length, other, evidence);
  }

  private static @Nullable String reasonOf(FieldReading reading) {
    return reading.reason() == null ? null : reading.reason().wireName();
  }

  private static FieldOutcome judged(
      String field,
      String kind,
      ExpectedValue truth,
      String value,
      double score,
      @Nullable String reason,
      @Nullable Cause cause,
      @Nullable FieldEvidence evidence) {
    String read = PlainText.of(value);
    String text = truth.value() == null ? read : PlainText.of(truth.value());
    return new FieldOutcome(
        field,
        kind,
        truth,
        value,
        score,
        reason,
        cause != Cause.REFUSED && text.equals(read),
        PlainText.distance(text, read),
        text.codePointCount(0, text.length()),
        cause,
        evidence);
  }

  private static @Nullable Cause cause(
      ExpectedValue truth, String value, double score, @Nullable String reason) {
    if (truth.value() != null && !PlainText.same(truth.value(), value)) {
      return Cause.guess(PlainText.of(truth.value()), PlainText.of(value));
    }
    if (truth.maxScore() != null && score > truth.maxScore()) {
      return Cause.TOO_SURE;
    }
    if (truth.minScore() != null && score < truth.minScore()) {
      return Cause.TOO_DOUBTFUL;
    }
    return truth.reason() == null || truth.reason().equals(reason) ? null : Cause.REASON;
  }
}
