package dev.grille.lab.bench.accuracy;

import static dev.grille.lab.bench.accuracy.Outcomes.decided;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.evaluation.FieldOutcome;
import dev.grille.lab.bench.accuracy.PreferenceReport.Worth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreferenceReportTest {
  @Test
  void aPreferenceIsWorthWhatIsRightByItAndWouldNotBeWithoutIt() {
    Map<String, Worth> variant =
        report(
                decided("8204", "8204", "variant", "B204"),
                decided("8204", "B204", "variant", "8204"),
                decided("8204", "8204", "variant", "8204 "),
                decided("8204", "8284", "variant", "8284"),
                decided("8204", "8204", null, null))
            .worth()
            .get("variant");

    assertThat(variant)
        .containsOnly(
            Map.entry("family", new Worth(4, 2, 2)), Map.entry("all", new Worth(4, 2, 2)));
    assertThat(new Worth(4, 2, 1).gain()).isEqualTo(1);
  }

  @Test
  void whatNeverDecidedIsListedToo() {
    PreferenceReport report = report(decided("a", "a", null, null));

    assertThat(report.worth()).containsKeys("vote", "unknown-sign", "kind");
    assertThat(report.table().markdown()).contains("| vote | all | 0 | 0 | 0 | 0 |");
  }

  private static PreferenceReport report(FieldOutcome... fields) {
    return new PreferenceReport(List.of(Outcomes.picture(fields)));
  }
}
