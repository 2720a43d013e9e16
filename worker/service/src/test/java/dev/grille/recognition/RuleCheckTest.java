package dev.grille.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldRule;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Reason;
import dev.grille.reader.FieldReading;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCheckTest {
  private static final FieldRule SUM =
      new FieldRule.Sum(List.of("a", "b"), "c", new BigDecimal("0.01"));

  @ParameterizedTest
  @CsvSource({
    "1234.50, 61.73, 1296.23, true",
    "1234.50, 61.73, 1296.24, true",
    "1234.50, 61.73, 1296.25, false",
    "1234.50, '', 1234.50, true",
    "1234.50, '', 1243.50, false",
    "1234.50, 6l.73, 1.00, true",
    "1234.50, 61.73, '', true",
    "-5, 5, 0, true",
    "1E999999999, 1, 2, true"
  })
  void aSumHoldsOrAllItsValuesAreDoubted(String a, String b, String c, boolean holds) {
    List<FieldReading> read = List.of(read("a", a), read("b", b), read("c", c), read("d", "x"));

    List<FieldReading> checked = new RuleCheck(List.of(SUM)).check(read);

    assertThat(checked).extracting(FieldReading::value).containsExactly(a, b, c, "x");
    assertThat(checked.get(3)).isEqualTo(read.get(3));
    if (holds) {
      assertThat(checked).isEqualTo(read);
    } else {
      assertThat(checked.subList(0, 3))
          .allMatch(value -> value.reason() == Reason.CONTRADICTED && value.score() < 90);
    }
  }

  @ParameterizedTest
  @CsvSource({"MOVED, true", "CUT_OFF, true", "UNREAD_INK, true", "MISSING, false"})
  void whatWasNotSeenIsNoZero(Reason reason, boolean holds) {
    FieldReading tax = read("b", "").doubted(reason, 30);
    List<FieldReading> read = List.of(read("a", "100"), tax, read("c", "106"));

    List<FieldReading> checked = new RuleCheck(List.of(SUM)).check(read);

    assertThat(checked.equals(read)).isEqualTo(holds);
  }

  @Test
  void besideAValueThatIsCertainlyWrongTheOthersStay() {
    FieldReading cut = read("b", "6").doubted(Reason.CUT_OFF, 0);
    List<FieldReading> read = List.of(read("a", "100"), cut, read("c", "106.5"));

    assertThat(new RuleCheck(List.of(SUM)).check(read)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04, 2026-03-04, true",
    "2026-03-04, 2026-04-01, true",
    "2026-03-04, 2026-02-28, false",
    "2026-03-04, '', true",
    "2026-03-04, 4 March, true",
    "9.5, 10, true",
    "10, 9.5, false"
  })
  void datesAndNumbersStandInOrder(String a, String b, boolean holds) {
    FieldRule rule = new FieldRule.InOrder(List.of("a", "b"));

    assertThat(doubted(rule, a, b)).isEqualTo(!holds);
  }

  @ParameterizedTest
  @CsvSource({
    "SF 1032, SF1032, true",
    "ＳＦ1032, SF1032, true",
    "SF1032, SF1082, false",
    "SF1032, '', true"
  })
  void valuesSayTheSame(String a, String b, boolean holds) {
    FieldRule rule = new FieldRule.Equal(List.of("a", "b"));

    assertThat(doubted(rule, a, b)).isEqualTo(!holds);
  }

  @Test
  void normalFormsAreCompared() {
    FieldReading written = read("a", "2026年3月4日", "2026-03-04", 99);
    FieldReading iso = read("b", "2026-03-04");
    FieldRule rule = new FieldRule.Equal(List.of("a", "b"));

    assertThat(new RuleCheck(List.of(rule)).check(List.of(written, iso)))
        .containsExactly(written, iso);
  }

  @Test
  void whatWasLessSureIsBlamedMore() {
    List<FieldReading> checked =
        new RuleCheck(List.of(SUM))
            .check(
                List.of(
                    read("a", "10", null, 99.9),
                    read("b", "20", null, 60),
                    read("c", "31", null, 99.9)));

    // All right and the form at fault: 0.02 x 0.5988; misread, most likely the second: 0.4012.
    assertThat(checked.get(0).score()).isCloseTo(99.76, within(0.1));
    assertThat(checked.get(1).score()).isCloseTo(3.2, within(0.2));
    assertThat(checked.get(2).score()).isEqualTo(checked.get(0).score());
  }

  private static boolean doubted(FieldRule rule, String a, String b) {
    return new RuleCheck(List.of(rule))
        .check(List.of(read("a", a), read("b", b))).stream()
            .allMatch(value -> value.reason() == Reason.CONTRADICTED);
  }

  private static FieldReading read(String name, String value) {
    return read(name, value, null, 99);
  }

  private static FieldReading read(
      String name, String value, @Nullable String normalized, double score) {
    Point corner = new Point(0, 0);
    FieldEvidence evidence =
        new FieldEvidence(
            value,
            99,
            1,
            null,
            List.of(),
            "",
            "",
            corner,
            new Quad(corner, corner, corner, corner));
    return new FieldReading(name, value, score, null, normalized, evidence);
  }
}
