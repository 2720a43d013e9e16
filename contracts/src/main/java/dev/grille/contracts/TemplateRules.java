package dev.grille.contracts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The property {@code rules}: a list of {@code {"sum": [names], "is": name, "within": number}},
 * {@code {"equal": [names]}} and {@code {"in_order": [names]}}.
 */
final class TemplateRules {
  static final String NAME = "rules";
  static final String PATH = JsonPlace.path(JsonPlace.ROOT, NAME);
  static final int MAX_RULES = 50;

  /** Amounts have fewer; adding numbers with exponents of millions would fill the memory. */
  private static final int MAX_DIGITS = 18;

  static final String SUM = "sum";
  static final String IS = "is";
  static final String WITHIN = "within";
  static final String EQUAL = "equal";
  static final String IN_ORDER = "in_order";
  private static final Set<String> PROPERTIES = Set.of(SUM, IS, WITHIN, EQUAL, IN_ORDER);

  private TemplateRules() {}

  /**
   * Reads and checks the rules of a command.
   *
   * @param unknown takes the paths of properties that nobody knows
   * @return null where the command does not speak of rules
   */
  static @Nullable List<FieldRule> read(JsonPlace body, List<String> unknown) {
    JsonPlace rules = body.child(NAME);
    if (rules == null) {
      return null;
    }
    List<FieldRule> all = new ArrayList<>();
    for (JsonPlace item : rules.items(0, MAX_RULES)) {
      if (!item.node().isObject()) {
        throw item.invalid("must be an object with sum and is, or with equal, or with in_order");
      }
      item.collectUnknown(PROPERTIES, unknown);
      all.add(rule(item));
    }
    return List.copyOf(all);
  }

  /** One rule; its fields are not looked up. */
  static FieldRule rule(JsonPlace item) {
    JsonPlace sum = item.child(SUM);
    JsonPlace equal = item.child(EQUAL);
    JsonPlace order = item.child(IN_ORDER);
    long said =
        List.of(SUM, EQUAL, IN_ORDER).stream().filter(name -> item.child(name) != null).count();
    if (said != 1) {
      throw item.invalid("must have one of sum, equal and in_order");
    }
    if (sum != null) {
      JsonPlace within = item.child(WITHIN);
      List<String> summands = names(sum, 1);
      String is = item.required(IS).text(1, TemplateFields.MAX_NAME);
      if (summands.contains(is)) {
        throw item.required(IS).invalid("names a field that is itself one of the sum");
      }
      return new FieldRule.Sum(summands, is, within == null ? BigDecimal.ZERO : tolerance(within));
    }
    return equal != null
        ? new FieldRule.Equal(names(equal, 2))
        : new FieldRule.InOrder(names(Objects.requireNonNull(order), 2));
  }

  private static BigDecimal tolerance(JsonPlace place) {
    boolean finite = place.node().isNumber() && Double.isFinite(place.node().asDouble(Double.NaN));
    BigDecimal within = finite ? place.node().decimalValue() : null;
    if (within == null
        || within.signum() < 0
        || within.precision() > MAX_DIGITS
        || Math.abs(within.scale()) > MAX_DIGITS) {
      throw place.invalid(
          "must be a number that is not negative, of at most " + MAX_DIGITS + " digits");
    }
    return within;
  }

  private static List<String> names(JsonPlace list, int least) {
    List<String> names =
        list.items(least, TemplateFields.MAX_FIELDS).stream()
            .map(item -> item.text(1, TemplateFields.MAX_NAME))
            .toList();
    if (new HashSet<>(names).size() < names.size()) {
      throw list.invalid("names a field twice");
    }
    return names;
  }
}
