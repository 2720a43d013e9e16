package dev.grille.recognition;

import dev.grille.contracts.FieldRule;
import dev.grille.contracts.Reason;
import dev.grille.reader.FieldReading;
import dev.grille.templates.RuleOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what was read of a form against the rules that its fields have to keep together. */
final class RuleCheck {
  /**
   * Share of forms that break a rule although each value is right: somebody added up wrongly, or
   * the rule does not hold for this form. Assumed, not measured.
   */
  private static final double FORMS_AT_FAULT = 0.02;

  private final List<FieldRule> rules;

  RuleCheck(List<FieldRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * The readings again; those of a rule that does not hold are doubted, and none is changed. A rule
   * of which a value cannot be understood says nothing.
   */
  List<FieldReading> check(List<FieldReading> readings) {
    Map<String, FieldReading> byName = new HashMap<>();
    readings.forEach(reading -> byName.put(reading.name(), reading));
    for (FieldRule rule : rules) {
      List<FieldReading> concerned =
          rule.fields().stream().map(byName::get).filter(reading -> reading != null).toList();
      if (concerned.size() == rule.fields().size()
          && RuleOutcome.of(rule, concerned) == RuleOutcome.BROKEN) {
        doubted(concerned).forEach(reading -> byName.put(reading.name(), reading));
      }
    }
    return readings.stream().map(reading -> byName.getOrDefault(reading.name(), reading)).toList();
  }

  /**
   * By Bayes' rule, the probability of each value being right once it is known that the rule does
   * not hold: that is certain where one of them is wrong (two misreadings that make up for each
   * other are left out of account), and as likely as a form at fault where all are right.
   */
  private static List<FieldReading> doubted(List<FieldReading> concerned) {
    double all = 1;
    for (FieldReading reading : concerned) {
      all *= reading.score() / 100;
    }
    double broken = FORMS_AT_FAULT * all + (1 - all);
    List<FieldReading> doubted = new ArrayList<>();
    for (FieldReading reading : concerned) {
      double right = (FORMS_AT_FAULT * all + (reading.score() / 100 - all)) / broken;
      double score = Math.round(right * 10_000) / 100.0;
      // Where another value is certainly wrong the rule says nothing against this one.
      doubted.add(score < reading.score() ? reading.doubted(Reason.CONTRADICTED, score) : reading);
    }
    return doubted;
  }
}
