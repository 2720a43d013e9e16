package dev.grille.vision.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.SelfTestReport;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of fields that distorted copies show otherwise. */
class FieldTrialsTest {
  private static final Quad ANYWHERE =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));
  private static final List<FieldSpec> FIELDS =
      List.of(FieldSpec.text("number", ANYWHERE), FieldSpec.text("date", ANYWHERE));
  private static final FieldEvidence NONE =
      new FieldEvidence("", 0, 1, null, List.of(), "eng", "plain", new Point(0, 0), null);

  @Test
  void nothingIsToldOfWhatIsReadAlike() {
    FieldTrials trials = trials("4711", "4711", "4711", "4711", "4711", "4711");

    assertThat(trials.warnings()).isEmpty();
    assertThat(trials.report())
        .containsExactly(
            new SelfTestReport.Field("number", 6, 6), new SelfTestReport.Field("date", 6, 6));
  }

  @Test
  void aFieldThatHalfOfTheCopiesShowOtherwiseIsWeak() {
    FieldTrials trials = trials("4117", "4711", "4711", "4711", "4117", "4711");

    assertThat(trials.warnings())
        .extracting(Warning::code, Warning::field)
        .containsExactly(tuple(WarningCode.WEAK_FIELD, "number"));
    assertThat(trials.report().get(0)).isEqualTo(new SelfTestReport.Field("number", 6, 4));
  }

  @Test
  void oneCopyOfFourAloneTellsNothing() {
    assertThat(trials("4117", "4711", "4711", "4711", "4711", "4711").warnings()).isEmpty();
  }

  @Test
  void aWindowIsTightWhereAMovedValueLosesCharacters() {
    Warning warning = trials("4711", "471", "4711", "4711", "4711", "4711").warnings().get(0);

    assertThat(warning.code()).isEqualTo(WarningCode.TIGHT_WINDOW);
    assertThat(warning.message()).contains("lower", "'471'");
    assertThat(trials("4711", "4711", "4711", "4717", "4711", "4711").warnings())
        .as("misread, and nothing of it was left out")
        .isEmpty();
  }

  @Test
  void aFieldThatWasReadAsAnotherOneIsToldWithItsName() {
    List<Warning> warnings =
        trials("4711", "4711", "4711", "4711", "4711", "2026-12-01").warnings();

    assertThat(warnings).extracting(Warning::code).containsExactly(WarningCode.CONFUSED_FIELD);
    assertThat(warnings.get(0).field()).isEqualTo("number");
    assertThat(warnings.get(0).message()).endsWith("what stands in date");
  }

  /** What the number was read as, in the order of the copies. */
  private static FieldTrials trials(String... numbers) {
    List<CopyReading> copies = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      copies.add(new CopyReading(TestCopy.ALL.get(i), readings(numbers[i])));
    }
    return new FieldTrials(FIELDS, readings("4711"), copies);
  }

  private static List<FieldReading> readings(String number) {
    return List.of(reading("number", number), reading("date", "2026-12-01"));
  }

  private static FieldReading reading(String name, String value) {
    return new FieldReading(name, value, 99, null, null, NONE);
  }
}
