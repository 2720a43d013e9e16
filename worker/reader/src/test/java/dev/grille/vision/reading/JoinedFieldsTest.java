package dev.grille.vision.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Reason;
import dev.grille.reader.FieldReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JoinedFieldsTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(90, 0), new Point(90, 20), new Point(0, 20));

  private final List<FieldSpec> fields = new ArrayList<>();
  private final List<FieldReading> readings = new ArrayList<>();

  @Test
  void fieldsOfTheirOwnNameStayAsTheyAre() {
    window("a", "one", 90, null);
    window("b", "two", 80, Reason.BLURRED);

    assertThat(JoinedFields.join(fields, readings)).isEqualTo(readings);
  }

  @Test
  void windowsOfOneNameAreOneValueWhereTheFirstOfThemStands() {
    window("地址", "广东省深圳市", 98, null);
    window("电话", "0755 8888", 97, null);
    window("地址", "南山区科技园", 96, null);

    assertThat(JoinedFields.join(fields, readings))
        .extracting(FieldReading::name, FieldReading::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("地址", "广东省深圳市南山区科技园"),
            org.assertj.core.groups.Tuple.tuple("电话", "0755 8888"));
  }

  @Test
  void onlyChineseTextAndItsNumbersReadOnWithoutASpace() {
    assertThat(joined("14 Harbour Road", "Bristol")).isEqualTo("14 Harbour Road Bristol");
    assertThat(joined("酒仙桥路", "Block 10")).isEqualTo("酒仙桥路 Block 10");
    assertThat(joined("酒仙桥路", "10号")).isEqualTo("酒仙桥路10号");
    assertThat(joined("10", "号楼")).isEqualTo("10号楼");
  }

  @Test
  void emptyWindowsLeaveNoTrace() {
    assertThat(joined("", "Bristol", "", "BS1 4RN", "")).isEqualTo("Bristol BS1 4RN");
    assertThat(joined("", "")).isEmpty();
  }

  @Test
  void linesWithinAWindowStayAsTheFieldHasThem() {
    assertThat(joined("Moss & Co\n14 Harbour Road", "Bristol"))
        .isEqualTo("Moss & Co\n14 Harbour Road Bristol");
  }

  @Test
  void aValueIsRightWhereAllItsTextsAre() {
    window("a", "x", 90, null);
    window("a", "y", 80, null);
    assertThat(JoinedFields.join(fields, readings).get(0).score()).isEqualTo(72);
  }

  @Test
  void anEmptyWindowMakesItNoSurerThanThatWindow() {
    window("a", "x", 99, null);
    window("a", "", 40, Reason.COVERED);
    window("a", "", 97, null);
    FieldReading joined = JoinedFields.join(fields, readings).get(0);

    assertThat(joined.score()).isEqualTo(40);
    assertThat(joined.reason()).isEqualTo(Reason.COVERED);
  }

  @Test
  void theFirstReasonInTheirOrderIsToldAndEachPartKeepsItsOwn() {
    window("a", "x", 60, Reason.BLURRED);
    window("a", "y", 90, Reason.CUT_OFF);
    FieldReading joined = JoinedFields.join(fields, readings).get(0);

    assertThat(joined.reason()).isEqualTo(Reason.CUT_OFF);
    assertThat(joined.parts()).isEqualTo(readings);
    assertThat(joined.evidence().raw()).isEqualTo("raw x raw y");
  }

  @Test
  void anEmptyRequiredFieldIsMissingAndNoLessCertain() {
    window("a", "", 97, null);
    fields.set(0, required("a"));
    FieldReading checked = RequiredFields.check(fields, readings).get(0);

    assertThat(checked.reason()).isEqualTo(Reason.MISSING);
    assertThat(checked.score()).isEqualTo(97);
  }

  @Test
  void onlyWhatIsEmptyAndRequiredIsMissing() {
    window("a", "", 97, null);
    window("b", "x", 97, null);
    fields.set(1, required("b"));

    assertThat(RequiredFields.check(fields, readings)).isEqualTo(readings);
  }

  @Test
  void whyNothingWasSeenTellsMoreThanThatItIsMissing() {
    window("a", "", 5, Reason.OUTSIDE_PICTURE);
    fields.set(0, required("a"));

    assertThat(RequiredFields.check(fields, readings).get(0).reason())
        .isEqualTo(Reason.OUTSIDE_PICTURE);
  }

  @Test
  void oneWindowThatAsksForAValueAsksForItInAnyOfItsName() {
    window("a", "", 97, null);
    window("a", "Bristol", 97, null);
    fields.set(0, required("a"));
    List<FieldReading> joined = JoinedFields.join(fields, readings);

    assertThat(RequiredFields.check(fields, joined)).isEqualTo(joined);
  }

  private String joined(String... texts) {
    fields.clear();
    readings.clear();
    for (String text : texts) {
      window("a", text, 97, null);
    }
    return JoinedFields.join(fields, readings).get(0).value();
  }

  private void window(String name, String value, double score, @Nullable Reason reason) {
    String raw = value.isEmpty() ? "" : "raw " + value;
    FieldEvidence evidence =
        new FieldEvidence(raw, 90, 1, null, List.of(), "eng", "plain", new Point(0, 0), QUAD);
    fields.add(FieldSpec.text(name, QUAD));
    readings.add(new FieldReading(name, value, score, reason, null, evidence));
  }

  private static FieldSpec required(String name) {
    return new FieldSpec(name, QUAD, FieldKind.TEXT, List.of(), null, false, false, null, false);
  }
}
