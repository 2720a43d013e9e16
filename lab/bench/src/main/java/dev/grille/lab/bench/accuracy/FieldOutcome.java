package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.FieldEvidence;
import org.jspecify.annotations.Nullable;

/**
 * One judged field.
 *
 * @param field its name
 * @param kind what the generator says it holds; {@code unknown} for real cases without kinds
 * @param expected the truth
 * @param value what was read; empty where the picture was refused
 * @param score 0 to 100
 * @param exact whether both are the same text
 * @param distance insertions, deletions and changes between the two
 * @param length of the truth
 * @param cause why it is wrong; null where it is right
 * @param evidence what the score rests on; null where there is none
 */
public record FieldOutcome(
    String field,
    String kind,
    String expected,
    String value,
    double score,
    boolean exact,
    int distance,
    int length,
    @Nullable Cause cause,
    @Nullable FieldEvidence evidence) {

  /** Compares a value with the truth. */
  static FieldOutcome judge(
      String field,
      String kind,
      String expected,
      String value,
      double score,
      @Nullable Cause refusal,
      @Nullable FieldEvidence evidence) {
    String truth = PlainText.of(expected);
    String read = PlainText.of(value);
    boolean exact = refusal == null && truth.equals(read);
    int distance = PlainText.distance(truth, read);
    int length = truth.codePointCount(0, truth.length());
    Cause cause = exact ? null : refusal == null ? Cause.guess(truth, read) : refusal;
    return new FieldOutcome(
        field, kind, expected, value, score, exact, distance, length, cause, evidence);
  }

  /** The same field, blamed on something else. */
  FieldOutcome blamedOn(Cause other) {
    return new FieldOutcome(
        field, kind, expected, value, score, exact, distance, length, other, evidence);
  }
}
