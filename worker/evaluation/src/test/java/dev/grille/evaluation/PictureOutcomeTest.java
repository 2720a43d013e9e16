package dev.grille.evaluation;

import static dev.grille.evaluation.Outcomes.NO;
import static dev.grille.evaluation.Outcomes.either;
import static dev.grille.evaluation.Outcomes.failed;
import static dev.grille.evaluation.Outcomes.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.contracts.ErrorCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PictureOutcomeTest {
  @Test
  void judgesWhatTheTruthNamesInItsOrder() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("b", "2");
    texts.put("a", "1");

    PictureOutcome outcome =
        Outcomes.read("p", texts, result("a", "1", 90), result("c", "3", 90), result("b", "x", 9));

    assertThat(outcome.verdict()).isEqualTo(PictureVerdict.READ);
    assertThat(outcome.fields()).extracting(FieldOutcome::field).containsExactly("b", "a");
    assertThat(outcome.fields()).extracting(FieldOutcome::exact).containsExactly(false, true);
  }

  @Test
  void keepsTheValuesOfAStranger() {
    PictureOutcome read =
        Outcomes.stranger(result("a", "x", 80), result("b", "", 97), result("c", "y", 79.9));

    assertThat(read.verdict()).isEqualTo(PictureVerdict.WRONGLY_ACCEPTED);
    assertThat(read.unwanted()).hasSize(3);
    assertThat(read.believedWrongly()).isEqualTo(2);
    assertThat(read.fields()).isEmpty();
  }

  @Test
  void takesNoCrashForARefusal() {
    Truth refuse = Truth.refused();

    assertThat(failed("p", refuse, NO).verdict()).isEqualTo(PictureVerdict.RIGHTLY_REFUSED);
    assertThat(failed("p", refuse, ErrorCode.IMAGE_TOO_SMALL).verdict())
        .isEqualTo(PictureVerdict.RIGHTLY_REFUSED);
    assertThat(failed("p", refuse, ErrorCode.IMAGE_CRASHED_READER).verdict())
        .isEqualTo(PictureVerdict.WRONGLY_REFUSED);
    assertThat(failed("p", either("a"), ErrorCode.READ_TIMEOUT).verdict())
        .isEqualTo(PictureVerdict.WRONGLY_REFUSED);
  }

  @Test
  void wantsTheVeryErrorWhereAnotherThanAMismatchIsExpected() {
    Truth small = Truth.refused(ErrorCode.IMAGE_TOO_SMALL);

    assertThat(failed("p", small, ErrorCode.IMAGE_TOO_SMALL).verdict())
        .isEqualTo(PictureVerdict.RIGHTLY_REFUSED);
    assertThat(failed("p", small, NO).verdict()).isEqualTo(PictureVerdict.WRONGLY_REFUSED);
  }

  @Test
  void letsAPictureBeRefusedWhereThatIsAsRight() {
    PictureOutcome wrong =
        PictureOutcome.of("p", either("w"), Attempt.read(List.of(result("a", "v", 95))));

    assertThat(failed("p", either("w"), NO).verdict()).isEqualTo(PictureVerdict.RIGHTLY_REFUSED);
    assertThat(failed("p", either("w"), NO).fields()).isEmpty();
    assertThat(wrong.fields()).extracting(FieldOutcome::cause).containsExactly(Cause.CHARACTERS);
    assertThat(wrong.believedWrongly()).isEqualTo(1);
  }

  @Test
  void countsEveryFieldOfAPictureThatHadToBeRead() {
    PictureOutcome refused = failed("p", Truth.texts(Map.of("a", "v")), NO);

    assertThat(refused.verdict()).isEqualTo(PictureVerdict.WRONGLY_REFUSED);
    assertThat(refused.fields()).extracting(FieldOutcome::cause).containsExactly(Cause.REFUSED);
    assertThat(refused.believedWrongly()).isZero();
  }

  @Test
  void hasNoTruthThatContradictsItself() {
    Map<String, ExpectedValue> fields = Map.of("a", ExpectedValue.of("v"));

    assertThatThrownBy(() -> new Truth(fields, NO, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Truth(Map.of(), NO, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ExpectedValue(null, null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ExpectedValue("a", 61.0, 60.0, null))
        .hasMessageContaining("max_score");
  }
}
