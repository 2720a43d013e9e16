package dev.grille.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldOutcomeTest {
  @Test
  void holdsTextThenScoreThenReasonAgainstTheTruth() {
    ExpectedValue cut = new ExpectedValue("3 Ju", 10.0, 60.0, Reason.CUT_OFF);

    assertThat(cause(cut, "3 Ju", 50, Reason.CUT_OFF)).isNull();
    assertThat(cause(cut, "3 June", 99, null)).isEqualTo(Cause.SEGMENTATION);
    assertThat(cause(cut, "3 Ju", 61, Reason.CUT_OFF)).isEqualTo(Cause.TOO_SURE);
    assertThat(cause(cut, "3 Ju", 9, Reason.CUT_OFF)).isEqualTo(Cause.TOO_DOUBTFUL);
    assertThat(cause(cut, "3 Ju", 50, Reason.COVERED)).isEqualTo(Cause.REASON);
    assertThat(cause(cut, "3 Ju", 50, null)).isEqualTo(Cause.REASON);
  }

  @Test
  void asksForNothingThatTheTruthDoesNotName() {
    assertThat(cause(ExpectedValue.of("a"), "a", 3, Reason.COVERED)).isNull();
    assertThat(cause(new ExpectedValue(null, null, 60.0, null), "anything", 60, null)).isNull();
    assertThat(cause(new ExpectedValue(null, null, 60.0, null), "anything", 99, null))
        .isEqualTo(Cause.TOO_SURE);
  }

  @Test
  void tellsCharactersThatAreWrongFromTextThatIsMissing() {
    assertThat(cause(ExpectedValue.of("8204"), "B204", 50, null)).isEqualTo(Cause.CHARACTERS);
    assertThat(cause(ExpectedValue.of("8204"), "820", 50, null)).isEqualTo(Cause.CHARACTERS);
    assertThat(cause(ExpectedValue.of("8204"), "82", 50, null)).isEqualTo(Cause.SEGMENTATION);
    assertThat(cause(ExpectedValue.of("8204"), "", 50, null)).isEqualTo(Cause.SEGMENTATION);
  }

  @Test
  void takesAFieldThatNothingIsSaidOfForAnEmptyOneThatNobodyTrusts() {
    FieldOutcome silent = FieldOutcome.of("f", ExpectedValue.of("ab"), null);

    assertThat(silent.cause()).isEqualTo(Cause.SEGMENTATION);
    assertThat(silent.score()).isZero();
    assertThat(silent.errors()).isEqualTo(new CharacterErrors(2, 2));
    assertThat(FieldOutcome.of("f", ExpectedValue.of(""), null).exact()).isTrue();
  }

  @Test
  void isNeverRightInAPictureThatWasRefused() {
    FieldOutcome refused = FieldOutcome.refused("f", ExpectedValue.of(""));

    assertThat(refused.exact()).isFalse();
    assertThat(refused.sameText()).isFalse();
    assertThat(refused.wasRead()).isFalse();
  }

  private static @Nullable Cause cause(
      ExpectedValue truth, String value, double score, @Nullable Reason reason) {
    return Outcomes.field(truth, value, score, reason).cause();
  }
}
