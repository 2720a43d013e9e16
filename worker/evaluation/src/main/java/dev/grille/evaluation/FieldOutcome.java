package dev.grille.evaluation;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One judged field.
 *
 * @param field its name
 * @param truth what it should have come out as
 * @param result what it came out as; null where the picture was refused or nothing is said of it:
 *     that counts as an empty value which nobody trusts
 * @param cause why it is wrong; null where it is right
 */
public record FieldOutcome(
    String field, ExpectedValue truth, @Nullable FieldResult result, @Nullable Cause cause) {

  /** Holds a result against the truth; none is an empty value that nobody trusts. */
  public static FieldOutcome of(String field, ExpectedValue truth, @Nullable FieldResult result) {
    FieldOutcome unjudged = new FieldOutcome(field, truth, result, null);
    return new FieldOutcome(field, truth, result, unjudged.guess());
  }

  /** A field of a picture that was refused and should not have been. */
  public static FieldOutcome refused(String field, ExpectedValue truth) {
    return new FieldOutcome(field, truth, null, Cause.REFUSED);
  }

  /** The same field, which is wrong for another cause. */
  public FieldOutcome blamedOn(Cause other) {
    return new FieldOutcome(field, truth, result, other);
  }

  /** Whether text, score and reason are as they should be. */
  public boolean exact() {
    return cause == null;
  }

  /** Whether its picture was read, be it wrong. */
  public boolean wasRead() {
    return cause != Cause.REFUSED;
  }

  /**
   * Whether the value says what the truth says, whatever score and reason are; also where the truth
   * says nothing of it.
   */
  public boolean sameText() {
    return wasRead() && (truth.value() == null || PlainText.same(truth.value(), value()));
  }

  /** How many characters are wrong; none where the truth says nothing of the text. */
  public CharacterErrors errors() {
    return CharacterErrors.between(truth.value() == null ? value() : truth.value(), value());
  }

  /** What was read; empty where nothing was. */
  public String value() {
    return result == null ? "" : result.value();
  }

  /** 0 to 100. */
  public double score() {
    return result == null ? 0 : result.score();
  }

  /** The reason that was given for doubt; null where none was. */
  public @Nullable Reason reason() {
    return result == null ? null : result.reason();
  }

  /** What the score rests on; null where nobody asked for it. */
  public @Nullable FieldEvidence evidence() {
    return result == null ? null : result.evidence();
  }

  /** The name of its cause, or {@code exact}. */
  public String verdict() {
    return cause == null ? "exact" : cause.wireName();
  }

  private @Nullable Cause guess() {
    if (!sameText()) {
      return Cause.guess(PlainText.of(truth.value()), PlainText.of(value()));
    }
    if (truth.maxScore() != null && score() > truth.maxScore()) {
      return Cause.TOO_SURE;
    }
    if (truth.minScore() != null && score() < truth.minScore()) {
      return Cause.TOO_DOUBTFUL;
    }
    return truth.reason() == null || truth.reason() == reason() ? null : Cause.REASON;
  }
}
