package dev.grille.lab.bench.accuracy;

import static dev.grille.lab.bench.accuracy.Outcomes.named;
import static dev.grille.lab.bench.accuracy.Outcomes.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrangerReportTest {
  private static StrangerReport report(CaseOutcome... outcomes) {
    return new StrangerReport(List.of(outcomes));
  }

  @Test
  void allThatIsBelievedOfAStrangerIsAnotherFields() {
    StrangerReport report =
        report(
            Outcomes.stranger(
                result("a", "x", 80, null),
                result("b", "", 97, null),
                result("c", "y", 79.9, null)),
            Outcomes.refusedStranger());

    assertThat(report.othersBelieved()).isEqualTo(2);
    assertThat(report.line())
        .isEqualTo(
            "strangers: 2 pairs, 1 accepted that must be refused;"
                + " at >= 80: 2 values of other fields, 0 misread");
  }

  @Test
  void ofAnEditionItIsWhatStandsInAnotherField() {
    StrangerReport report =
        report(
            Outcomes.either(
                named("date", "3 May", "Moss", 91),
                named("name", "Moss", "Moss", 99),
                named("no", "8204", "B204", 88),
                named("gone", "", "", 99),
                named("sum", "12", "8204", 40)));

    assertThat(report.believed())
        .extracting(StrangerReport.Believed::field, StrangerReport.Believed::others)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("date", true),
            org.assertj.core.groups.Tuple.tuple("no", false));
  }

  @Test
  void anEmptyReadingIsNobodysValue() {
    StrangerReport report =
        report(Outcomes.either(named("no", "8204", "", 88), named("gone", "", "", 99)));

    assertThat(report.othersBelieved()).isZero();
    assertThat(report.believed()).hasSize(1);
  }

  @Test
  void whatHasToBeReadIsNoPair() {
    assertThat(report(Outcomes.picture(named("a", "b", "c", 99))).pairs()).isZero();
  }
}
