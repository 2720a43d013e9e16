package dev.grille.lab.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.Point;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.lab.bench.accuracy.PreferenceReport.Worth;
import dev.grille.reader.FieldReading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreferenceReportTest {
  @Test
  void aPreferenceIsWorthWhatIsRightByItAndWouldNotBeWithoutIt() {
    Map<String, Worth> variant =
        report(
                field("8204", "8204", "variant", "B204"),
                field("8204", "B204", "variant", "8204"),
                field("8204", "8204", "variant", "8204 "),
                field("8204", "8284", "variant", "8284"),
                field("8204", "8204", null, null))
            .worth()
            .get("variant");

    assertThat(variant)
        .containsOnly(
            Map.entry("family", new Worth(4, 2, 2)), Map.entry("all", new Worth(4, 2, 2)));
    assertThat(new Worth(4, 2, 1).gain()).isEqualTo(1);
  }

  @Test
  void whatNeverDecidedIsListedToo() {
    PreferenceReport report = report(field("a", "a", null, null));

    assertThat(report.worth()).containsKeys("vote", "unknown-sign", "kind");
    assertThat(report.table().markdown()).contains("| vote | all | 0 | 0 | 0 | 0 |");
  }

  private static PreferenceReport report(FieldOutcome... fields) {
    return new PreferenceReport(List.of(Outcomes.picture(null, null, fields)));
  }

  private static FieldOutcome field(String truth, String value, String by, String otherwise) {
    FieldEvidence evidence =
        new FieldEvidence(
            value, 90, 1, null, List.of(), "eng", "plain", new Point(0, 0), null, by, otherwise);
    return FieldOutcome.of(
        "field", "text", ExpectedValue.of(truth), new FieldReading("field", value, 90, evidence));
  }
}
