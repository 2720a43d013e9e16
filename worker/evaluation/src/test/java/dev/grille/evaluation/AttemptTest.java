package dev.grille.evaluation;

import static dev.grille.evaluation.Outcomes.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.Answer;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureFailure;
import dev.grille.contracts.TemplateAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttemptTest {
  private static final AlignmentEvidence FOUND =
      new AlignmentEvidence("orb", 90, 120, 0.4, 0.9, null, null, null);

  @Test
  void isWhatAnAnswerSaysOfAPicture() {
    var read =
        new Answer.Recognized(envelope("query"), "id", 1, List.of(result("a", "v", 95)), FOUND);
    var failed =
        new Answer.Failed(
            envelope("query"), ErrorCode.IMAGE_DAMAGED, "half a file", null, "id", null);

    assertThat(Attempt.of(read)).isEqualTo(Attempt.read(List.of(result("a", "v", 95))));
    assertThat(Attempt.of(failed)).isEqualTo(Attempt.failed(ErrorCode.IMAGE_DAMAGED));
  }

  @Test
  void isNothingThatAnAnswerToAnotherCommandHolds() {
    Answer deleted = new TemplateAnswer.TemplatesDeleted(envelope("del"), List.of("id"), false);

    assertThatThrownBy(() -> Attempt.of(deleted))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("del");
  }

  @Test
  void isNothingThatAnAnswerToSeveralPicturesHolds() {
    var values = new FormResult(List.of(result("a", "v", 95)), FOUND);
    var read =
        new Answer.Recognized(
            envelope("query"),
            "id",
            1,
            new PictureAnswers<>(List.of(new PictureAnswer.Read<>(null, values)), true));
    var failed =
        new Answer.Failed(
            envelope("query"),
            "id",
            List.of(new PictureFailure(null, ErrorCode.IMAGE_DAMAGED, "half a file", null, null)));

    for (Answer several : List.of(read, failed)) {
      assertThatThrownBy(() -> Attempt.of(several))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("several");
    }
  }

  @Test
  void hasValuesOrAnErrorAndNeverBoth() {
    assertThatThrownBy(
            () -> new Attempt(List.of(result("a", "v", 95)), ErrorCode.TEMPLATE_MISMATCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Answer.Envelope envelope(String type) {
    return new Answer.Envelope("1", type, 1, null, List.of(), "test", Map.of());
  }
}
