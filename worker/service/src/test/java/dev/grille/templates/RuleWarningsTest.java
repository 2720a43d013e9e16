package dev.grille.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldRule;
import dev.grille.contracts.Point;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the values of a template's own picture say of its rules. */
class RuleWarningsTest {
  private static final FieldRule SUM =
      new FieldRule.Sum(List.of("net", "tax"), "total", BigDecimal.ZERO);
  private static final FieldRule ORDER = new FieldRule.InOrder(List.of("net", "total"));

  @Test
  void aRuleThatTheTemplatesOwnValuesBreakIsWarnedOfWithThem() {
    List<Warning> warnings =
        RuleWarnings.of(
            List.of(SUM, ORDER),
            List.of(read("net", "100"), read("tax", "6"), read("total", "160")));

    assertThat(warnings).extracting(Warning::code).containsExactly(WarningCode.RULE_BROKEN);
    assertThat(warnings.get(0).message())
        .contains("sum does not hold", "net '100', tax '6', total '160'");
  }

  @Test
  void aValueThatIsNoNumberIsWarnedOf() {
    List<FieldReading> own = List.of(read("net", "1OO"), read("tax", "6"), read("total", "106"));

    assertThat(RuleWarnings.of(List.of(SUM), own))
        .singleElement()
        .satisfies(warning -> assertThat(warning.message()).contains("cannot be held against"));
    assertThat(RuleWarnings.of(List.of(ORDER), own)).hasSize(1);
  }

  @Test
  void ofARuleThatHoldsAndOfAFormWithoutValuesNothingIsSaid() {
    List<FieldRule> rules = List.of(SUM, ORDER);
    assertThat(
            RuleWarnings.of(
                rules, List.of(read("net", "100"), read("tax", "6"), read("total", "106"))))
        .isEmpty();
    assertThat(RuleWarnings.of(rules, List.of(read("net", ""), read("tax", ""), read("total", ""))))
        .isEmpty();
    assertThat(RuleWarnings.of(rules, List.of())).as("a picture that was not read").isEmpty();
  }

  private static FieldReading read(String name, String value) {
    return new FieldReading(
        name,
        value,
        90,
        null,
        null,
        new FieldEvidence(value, 90, 1, null, List.of(), "eng", "plain", new Point(0, 0), null));
  }
}
