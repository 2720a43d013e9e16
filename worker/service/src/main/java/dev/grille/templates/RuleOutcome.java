package dev.grille.templates;

import dev.grille.contracts.FieldRule;
import dev.grille.contracts.Reason;
import dev.grille.reader.FieldReading;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What some values say of a rule. */
public enum RuleOutcome {
  /** The rule holds, or too little stands there to break it. */
  HOLDS,

  /** The values contradict each other. */
  BROKEN,

  /** A value is no number or date, or was not seen, so that nothing is known of the rule. */
  NOT_UNDERSTOOD;

  /** Numbers without exponents, of more digits than any amount has. */
  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");

  /**
   * Holds values against a rule.
   *
   * @param values of the rule's fields, in their order
   */
  public static RuleOutcome of(FieldRule rule, List<FieldReading> values) {
    if (rule instanceof FieldRule.Sum sum) {
      return ofSum(sum, values);
    }
    return rule instanceof FieldRule.Equal ? broken(differ(values)) : ofOrder(values);
  }

  private static RuleOutcome broken(boolean isBroken) {
    return isBroken ? BROKEN : HOLDS;
  }

  private static RuleOutcome ofSum(FieldRule.Sum rule, List<FieldReading> values) {
    int last = values.size() - 1;
    if (values.get(last).value().isEmpty()) {
      return HOLDS;
    }
    if (values.stream().anyMatch(RuleOutcome::isUnseen)) {
      return NOT_UNDERSTOOD;
    }
    BigDecimal left = BigDecimal.ZERO;
    for (int i = 0; i <= last; i++) {
      if (!values.get(i).value().isEmpty()) {
        Optional<BigDecimal> number = number(values.get(i));
        if (number.isEmpty()) {
          return NOT_UNDERSTOOD;
        }
        left = i == last ? left.subtract(number.get()) : left.add(number.get());
      }
    }
    return broken(left.abs().compareTo(rule.within()) > 0);
  }

  /** Whether nobody knows what stands there: nothing, which counts for 0, is {@code MISSING}. */
  private static boolean isUnseen(FieldReading value) {
    return value.value().isEmpty() && value.reason() != null && value.reason() != Reason.MISSING;
  }

  private static boolean differ(List<FieldReading> values) {
    return values.stream()
            .filter(value -> !value.value().isEmpty())
            .map(RuleOutcome::plain)
            .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", ""))
            .distinct()
            .count()
        > 1;
  }

  private static RuleOutcome ofOrder(List<FieldReading> values) {
    List<FieldReading> filled = values.stream().filter(v -> !v.value().isEmpty()).toList();
    return falls(filled, RuleOutcome::date)
        .or(() -> falls(filled, RuleOutcome::number))
        .map(RuleOutcome::broken)
        .orElse(NOT_UNDERSTOOD);
  }

  /** Whether one is less than the one before; empty where one cannot be understood so. */
  private static <T extends Comparable<? super T>> Optional<Boolean> falls(
      List<FieldReading> values, Function<FieldReading, Optional<T>> as) {
    List<T> understood = new ArrayList<>();
    values.forEach(value -> as.apply(value).ifPresent(understood::add));
    if (understood.size() < values.size()) {
      return Optional.empty();
    }
    boolean falls = false;
    for (int i = 1; i < understood.size(); i++) {
      falls |= understood.get(i - 1).compareTo(understood.get(i)) > 0;
    }
    return Optional.of(falls);
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
