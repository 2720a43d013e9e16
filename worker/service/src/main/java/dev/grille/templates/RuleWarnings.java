package dev.grille.templates;

import dev.grille.contracts.FieldRule;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds a template's rules against the values of its own picture, for whoever registers it. */
final class RuleWarnings {
  private RuleWarnings() {}

  /**
   * A warning for each rule that does not hold there, or of which nothing is known because a value
   * is no number or date. A form without values keeps all rules.
   *
   * @param own what was read in the template's own picture
   */
  static List<Warning> of(List<FieldRule> rules, List<FieldReading> own) {
    Map<String, FieldReading> byName = new HashMap<>();
    own.forEach(reading -> byName.put(reading.name(), reading));
    List<Warning> warnings = new ArrayList<>();
    for (FieldRule rule : rules) {
      List<FieldReading> values =
          rule.fields().stream().map(byName::get).filter(value -> value != null).toList();
      // A picture that was not read at all has no values.
      if (values.size() == rule.fields().size()) {
        String why =
            switch (RuleOutcome.of(rule, values)) {
              case HOLDS -> "";
              case BROKEN -> "does not hold for";
              case NOT_UNDERSTOOD -> "cannot be held against";
            };
        if (!why.isEmpty()) {
          warnings.add(Warning.of(WarningCode.RULE_BROKEN, message(rule, why, values)));
        }
      }
    }
    return warnings;
  }

  private static String message(FieldRule rule, String why, List<FieldReading> values) {
    String name =
        rule instanceof FieldRule.Sum
            ? "sum"
            : rule instanceof FieldRule.Equal ? "equal" : "in_order";
    return values.stream()
        .map(value -> value.name() + " '" + value.value() + "'")
        .collect(
            Collectors.joining(
                ", ", "the rule " + name + " " + why + " the template's own values: ", ""));
  }
}
