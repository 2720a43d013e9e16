package dev.grille.recognition;

import dev.grille.contracts.FieldRule;
import dev.grille.contracts.Reason;
import dev.grille.reader.FieldReading;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Holds what was read of a form against the rules that its fields have to keep together. */
final class RuleCheck {
  /**
   * Share of forms that break a rule although each value is right: somebody added up wrongly, or
   * the rule does not hold for this form. Assumed, not measured.
   */
  private static final double FORMS_AT_FAULT = 0.02;

  /** Numbers without exponents, of more digits than any amount has. */
  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");

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
      if (concerned.size() == rule.fields().size() && isBroken(rule, concerned)) {
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
      doubted.add(reading.doubted(Reason.CONTRADICTED, Math.round(right * 10_000) / 100.0));
    }
    return doubted;
  }

  private static boolean isBroken(FieldRule rule, List<FieldReading> values) {
    if (rule instanceof FieldRule.Sum sum) {
      return isOff(sum, values);
    }
    return rule instanceof FieldRule.Equal ? differ(values) : fall(values);
  }

  private static boolean isOff(FieldRule.Sum rule, List<FieldReading> values) {
    FieldReading total = values.get(values.size() - 1);
    Optional<BigDecimal> is = number(total);
    if (is.isEmpty()) {
      return false;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (FieldReading value : values.subList(0, values.size() - 1)) {
      if (!value.value().isEmpty()) {
        Optional<BigDecimal> number = number(value);
        if (number.isEmpty()) {
          return false;
        }
        sum = sum.add(number.get());
      }
    }
    return sum.subtract(is.get()).abs().compareTo(rule.within()) > 0;
  }

  private static boolean differ(List<FieldReading> values) {
    return values.stream()
            .filter(value -> !value.value().isEmpty())
            .map(RuleCheck::plain)
            .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", ""))
            .distinct()
            .count()
        > 1;
  }

  private static boolean fall(List<FieldReading> values) {
    return falls(values, RuleCheck::date) || falls(values, RuleCheck::number);
  }

  private static <T extends Comparable<? super T>> boolean falls(
      List<FieldReading> values, Function<FieldReading, Optional<T>> as) {
    T before = null;
    boolean falls = false;
    for (FieldReading value : values) {
      if (value.value().isEmpty()) {
        continue;
      }
      Optional<T> next = as.apply(value);
      if (next.isEmpty()) {
        return false;
      }
      falls |= before != null && before.compareTo(next.get()) > 0;
      before = next.get();
    }
    return falls;
  }

  private static String plain(FieldReading reading) {
    return reading.normalized() == null ? reading.value() : reading.normalized();
  }

  private static Optional<BigDecimal> number(FieldReading reading) {
    String text = plain(reading);
    // A picture may say 1E999999999, of which no sum fits the memory.
    return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static Optional<LocalDate> date(FieldReading reading) {
    try {
      return Optional.of(LocalDate.parse(plain(reading)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
