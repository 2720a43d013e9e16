package dev.grille.lab.bench.accuracy;

import static dev.grille.lab.bench.accuracy.Outcomes.named;
import static dev.grille.lab.bench.accuracy.Outcomes.picture;
import static dev.grille.lab.bench.accuracy.Outcomes.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Reason;
import dev.grille.evaluation.Cause;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.evaluation.FieldOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void blamesTheAlignmentForWhatTheTruePlaceWouldHaveReadRight() {
    CaseOutcome ours = picture(named("field", "a", "x", 50), named("other", "b", "y", 50));
    CaseOutcome told = picture(named("field", "a", "a", 50), named("other", "b", "y", 50));

    Report report = new Report(List.of(ours), List.of(told), List.of());

    assertThat(report.ours().get(0).fields())
        .extracting(FieldOutcome::cause)
        .containsExactly(Cause.ALIGNMENT, Cause.CHARACTERS);
  }

  @Test
  void takesPercentilesOfTheAlignmentError() {
    List<CaseOutcome> outcomes = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      outcomes.add(Outcomes.aligned(i / 10.0));
    }

    assertThat(AlignmentFigures.of(outcomes)).isEqualTo(new AlignmentFigures(1.0, 1.9));
    assertThat(AlignmentFigures.of(List.of()).median()).isNaN();
  }

  @Test
  void listsStrangersThatWereReadWithWhatTheyWereGiven() {
    FamilyReport report =
        new FamilyReport(
            List.of(
                Outcomes.refusedStranger(),
                Outcomes.stranger(
                    result("a", "x", 80, null),
                    result("b", "", 97, null),
                    result("c", "y", 79, null))));

    assertThat(report.acceptedStrangers().markdown())
        .contains("| case/query-1.jpg | family | 3 | 2 | 1 |");
  }

  @Test
  void listsWrongFieldsWithWhatTheyShouldBe() {
    FieldOutcome cut =
        Outcomes.field(new ExpectedValue("a", null, 60.0, Reason.CUT_OFF), "a\nb", 97, null);

    String list =
        FieldList.of(List.of(picture(named("field", "r", "r", 99), cut)), FieldList.Choice.WRONG)
            .markdown();

    assertThat(list)
        .contains("\"a\" at <= 60.00, cut_off | \"a\\nb\" | 97.00 | - | segmentation | - |")
        .doesNotContain("\"r\"");
  }
}
