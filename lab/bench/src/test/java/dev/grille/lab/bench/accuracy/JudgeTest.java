package dev.grille.lab.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Reason;
import dev.grille.evaluation.Cause;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.lab.cases.CaseFile;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.reader.FieldReading;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));

  @Test
  void holdsTextThenScoreThenReasonAgainstTheTruth() {
    ExpectedValue cut = new ExpectedValue("3 Ju", 10.0, 60.0, "cut_off");

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
  void keepsTheValuesOfAStranger() {
    PictureOutcome read = judge(refuse(), null);

    assertThat(read.falselyAccepted()).isTrue();
    assertThat(read.unwanted()).hasSize(1);
    assertThat(read.believedWrongly()).isEqualTo(1);
    assertThat(read.fields()).isEmpty();
  }

  @Test
  void takesNoCrashForARefusal() {
    assertThat(judge(refuse(), "TEMPLATE_MISMATCH").refusedRightly()).isTrue();
    assertThat(judge(refuse(), "IMAGE_TOO_SMALL").refusedRightly()).isTrue();
    assertThat(judge(refuse(), "IMAGE_CRASHED_READER").refusedRightly()).isFalse();
    assertThat(judge(refuse(), "IMAGE_CRASHED_READER").refusedWrongly()).isTrue();
  }

  @Test
  void letsAPictureBeRefusedWhereThatIsAsRight() {
    PictureOutcome refused = judge(query("v", true), "TEMPLATE_MISMATCH");
    PictureOutcome wrong = judge(query("w", true), null);

    assertThat(refused.refusedRightly()).isTrue();
    assertThat(refused.fields()).isEmpty();
    assertThat(wrong.fields()).extracting(FieldOutcome::cause).containsExactly(Cause.CHARACTERS);
    assertThat(wrong.believedWrongly()).isEqualTo(1);
  }

  @Test
  void countsEveryFieldOfAPictureThatHadToBeRead() {
    PictureOutcome refused = judge(query("v", false), "TEMPLATE_MISMATCH");

    assertThat(refused.refusedWrongly()).isTrue();
    assertThat(refused.fields()).extracting(FieldOutcome::cause).containsExactly(Cause.REFUSED);
  }

  @Test
  void takesTheFamilyOfTheCaseOrWhatIsKnownOfThePicture() {
    CaseQuery scan = new CaseQuery("a.jpg", Map.of("f", "v"), null, null, Map.of(), "scan");

    assertThat(judge(null, query("v", false), null).picture().family()).isEqualTo("real");
    assertThat(judge(null, scan, null).picture().family()).isEqualTo("scan, fixed print");
    assertThat(judge("blank", scan, null).picture().family()).isEqualTo("blank");
  }

  private static @Nullable Cause cause(
      ExpectedValue truth, String value, double score, @Nullable Reason reason) {
    return Outcomes.field(truth, value, score, reason).cause();
  }

  private static CaseQuery refuse() {
    return new CaseQuery("a.jpg", Map.of(), "TEMPLATE_MISMATCH", null, Map.of(), null);
  }

  private static CaseQuery query(String truth, boolean orRefuse) {
    Map<String, ExpectedValue> expected = Map.of("f", ExpectedValue.of(truth));
    return new CaseQuery("a.jpg", expected, null, orRefuse, null, Map.of(), null);
  }

  private static PictureOutcome judge(CaseQuery query, @Nullable String error) {
    return judge(null, query, error);
  }

  /** An attempt that reads "v" at 95, or fails. */
  private static PictureOutcome judge(
      @Nullable String family, CaseQuery query, @Nullable String error) {
    CaseFile file =
        new CaseFile(
            "case",
            null,
            family,
            null,
            false,
            "t.png",
            List.of(FieldSpec.text("f", QUAD)),
            List.of(query));
    List<FieldReading> readings =
        error == null ? List.of(Outcomes.reading("f", "v", 95, null)) : List.of();
    return Judge.judge(
        new CaseFolder(Path.of("case"), file), query, new Attempt(readings, error, null, 1));
  }
}
