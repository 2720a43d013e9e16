package dev.grille.lab.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.Attempt;
import dev.grille.evaluation.FieldOutcome;
import dev.grille.evaluation.Truth;
import dev.grille.lab.cases.CaseFile;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.lab.cases.photo.Homography;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));

  private static final Truth TRUTH = Truth.texts(Map.of("f", "v"));

  private static final Homography TWICE = Homography.of(2, 0, 0, 0, 2, 0, 0, 0, 1);

  @Test
  void takesTheFamilyOfTheCaseOrWhatIsKnownOfThePicture() {
    assertThat(judge(null, new CaseQuery("a.jpg", TRUTH, null)).picture().family())
        .isEqualTo("real");
    assertThat(judge(null, new CaseQuery("a.jpg", TRUTH, "scan")).picture().family())
        .isEqualTo("scan, fixed print");
    assertThat(judge("blank", new CaseQuery("a.jpg", TRUTH, "scan")).picture().family())
        .isEqualTo("blank");
  }

  @Test
  void holdsWhatWasReadAgainstTheCase() {
    CaseOutcome outcome = judge(null, new CaseQuery("a.jpg", TRUTH, null));

    assertThat(outcome.judged().picture()).isEqualTo("case/a.jpg");
    assertThat(outcome.fields()).extracting(FieldOutcome::exact).containsExactly(true);
    assertThat(outcome.kind(outcome.fields().get(0))).isEqualTo("text");
  }

  @Test
  void measuresAlignmentsInTemplatePixels() {
    CaseQuery query = new CaseQuery("a.jpg", TRUTH, TWICE.rows(), Map.of(), null);

    assertThat(judge(query, TWICE).alignmentError()).isCloseTo(0, within(1e-9));
    // 6 and 8 picture pixels are 3 and 4 template pixels, together 5.
    assertThat(judge(query, TWICE.then(Homography.shift(6, 8))).alignmentError())
        .isCloseTo(5, within(1e-9));
    assertThat(judge(null, query).alignmentError()).isNull();
  }

  @Test
  void followsCurledPaperWhereItIsKnown() {
    Quad bent = TWICE.then(Homography.shift(0, 4)).map(QUAD);
    CaseQuery query = new CaseQuery("a.jpg", TRUTH, TWICE.rows(), Map.of("f", bent), null);

    assertThat(judge(query, TWICE).alignmentError()).isCloseTo(2, within(1e-9));
    assertThat(judge(query, TWICE).curled()).isTrue();
  }

  private static CaseOutcome judge(CaseQuery query, Homography found) {
    return judge(
        null, query, new AlignmentEvidence("orb", 90, 120, 0.4, 0.9, found.rows(), null, null));
  }

  private static CaseOutcome judge(@Nullable String family, CaseQuery query) {
    return judge(family, query, null);
  }

  /** An attempt that reads "v" at 95. */
  private static CaseOutcome judge(
      @Nullable String family, CaseQuery query, @Nullable AlignmentEvidence alignment) {
    CaseFile file =
        new CaseFile(
            "case",
            null,
            family,
            null,
            false,
            "t.png",
            List.of(FieldSpec.text("f", QUAD)),
            List.of(query),
            List.of());
    Attempt attempt = Attempt.read(List.of(Outcomes.result("f", "v", 95, null)));
    return Judge.judge(
        new CaseFolder(Path.of("case"), file), query, new TimedAttempt(attempt, alignment, 1));
  }
}
