package dev.grille.vision.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.SelfTestReport;
import dev.grille.contracts.Value;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
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

  @Test
  void aTableIsWeakWhereItsRowsOrManyOfItsCellsAreOtherwise() {
    List<String> row = List.of("1", "2", "3", "4");
    List<List<String>> whole = Collections.nCopies(5, row);
    List<List<String>> less = Collections.nCopies(4, row);
    List<List<String>> oneOff = new ArrayList<>(less);
    oneOff.add(List.of("1", "2", "3", "7"));

    assertThat(tables(whole, oneOff).report())
        .containsExactly(new SelfTestReport.Field("items", 1, 0));
    assertThat(tables(whole, oneOff).warnings()).as("one of twenty cells").isEmpty();
    Warning warning = tables(whole, less).warnings().get(0);
    assertThat(warning.code()).isEqualTo(WarningCode.WEAK_FIELD);
    assertThat(warning.message())
        .endsWith("1 of 1 distorted copies of the picture it was read with 4 rows in place of 5");
    assertThat(tables(oneOff, Collections.nCopies(5, List.of("1", "2", "3", "8"))).warnings())
        .extracting(Warning::message)
        .singleElement(InstanceOfAssertFactories.STRING)
        .endsWith("with 5 of its 20 cells otherwise");
  }

  /** A table that was read in the first copy, and passed over in the second. */
  private static FieldTrials tables(List<List<String>> known, List<List<String>> read) {
    FieldSpec items = new FieldSpec("items", ANYWHERE, FieldKind.TABLE, List.of(), null);
    return new FieldTrials(
        List.of(items),
        List.of(table(known)),
        List.of(
            new CopyReading(TestCopy.ALL.get(0), List.of(table(read)), true),
            new CopyReading(TestCopy.ALL.get(1), List.of(table(List.of())), false)));
  }

  private static FieldReading table(List<List<String>> values) {
    Value.Table table = new Value.Table(List.of("a", "b", "c", "d"), values);
    return new FieldReading("items", table, 99, null, NONE);
  }

  /** What the number was read as, in the order of the copies. */
  private static FieldTrials trials(String... numbers) {
    List<CopyReading> copies = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      copies.add(new CopyReading(TestCopy.ALL.get(i), readings(numbers[i]), false));
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
