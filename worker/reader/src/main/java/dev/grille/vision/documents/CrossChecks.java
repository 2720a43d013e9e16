package dev.grille.vision.documents;

import dev.grille.contracts.DocumentDoubt;
import dev.grille.documents.CrossCheck;
import dev.grille.vision.kinds.CapitalAmount;
import dev.grille.vision.kinds.Kind;
import dev.grille.vision.kinds.RuleCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the values of a document against each other. */
final class CrossChecks {
  private final Map<String, String> texts;

  /** Of these values, by key; those that are empty or missing are left out. */
  CrossChecks(Map<String, String> texts) {
    this.texts = texts;
  }

  /** What is broken; a check of which a value is missing or cannot be understood says nothing. */
  List<DocumentDoubt> broken(List<CrossCheck> checks) {
    List<DocumentDoubt> doubts = new ArrayList<>();
    for (CrossCheck check : checks) {
      String message = broken(check);
      if (message != null) {
        String code = check.rule().name().toLowerCase(Locale.ROOT);
        doubts.add(new DocumentDoubt(code, check.keys(), message));
      }
    }
    return doubts;
  }

  private @Nullable String broken(CrossCheck check) {
    List<@Nullable String> values = new ArrayList<>();
    check.keys().forEach(key -> values.add(texts.get(key)));
    return switch (check.rule()) {
      case ID_NUMBER -> idNumber(values);
      case SUM -> sum(values);
      case CAPITALS -> capitals(values);
      case DATES_IN_ORDER -> dates(values);
      case MACHINE_READABLE -> machineReadable(values);
    };
  }

  private static @Nullable String idNumber(List<@Nullable String> values) {
    String number = values.get(0);
    if (number == null || !number.matches("\\d{17}[\\dXx]")) {
      return null;
    }
    String birth = date(values.get(1));
    if (birth != null && !birth.replace("-", "").equals(number.substring(6, 14))) {
      return "the number tells another date of birth";
    }
    String sex = values.size() > 2 ? values.get(2) : null;
    boolean told = sex != null && (sex.startsWith("男") || sex.startsWith("女"));
    boolean male = (number.charAt(16) - '0') % 2 == 1;
    return told && male != sex.startsWith("男") ? "the number tells the other sex" : null;
  }

  private static @Nullable String sum(List<@Nullable String> values) {
    BigDecimal total = amount(values.get(0));
    BigDecimal sum = BigDecimal.ZERO;
    for (String value : values.subList(1, values.size())) {
      BigDecimal amount = amount(value);
      if (amount == null) {
        return null;
      }
      sum = sum.add(amount);
    }
    return total != null && total.compareTo(sum) != 0 ? "the amounts do not add up" : null;
  }

  private static @Nullable String capitals(List<@Nullable String> values) {
    BigDecimal figures = amount(values.get(0));
    String capitals = values.get(1);
    BigDecimal told = capitals == null ? null : CapitalAmount.value(capitals).orElse(null);
    return figures != null && told != null && figures.compareTo(told) != 0
        ? "figures and capitals tell different amounts"
        : null;
  }

  private static @Nullable String dates(List<@Nullable String> values) {
    String last = null;
    for (String value : values) {
      String date = date(value);
      if (date != null && last != null && date.compareTo(last) < 0) {
        return "the dates are not in order";
      }
      last = date == null ? last : date;
    }
    return null;
  }

  /** ICAO Doc 9303 part 4: number in places 1 to 9, birth in 14 to 19, expiry in 22 to 27. */
  private static @Nullable String machineReadable(List<@Nullable String> values) {
    String zone = values.get(0);
    if (zone == null || zone.length() != 44) {
      return null;
    }
    String number = values.get(1);
    if (number != null && !zone.substring(0, 9).replace("<", "").equals(number)) {
      return "the machine readable zone tells another number";
    }
    for (int i = 2; i < values.size() && i < 4; i++) {
      String date = date(values.get(i));
      int from = i == 2 ? 13 : 21;
      if (date != null
          && !date.replace("-", "").substring(2).equals(zone.substring(from, from + 6))) {
        return "the machine readable zone tells another date";
      }
    }
    return null;
  }

  /** What an amount tells, with any sign of a currency; null for what is none. */
  static @Nullable BigDecimal amount(@Nullable String value) {
    String plain = value == null ? "" : value.replaceAll("[^0-9.\\-]", "");
    return plain.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(plain) : null;
  }

  private static @Nullable String date(@Nullable String value) {
    if (value == null) {
      return null;
    }
    RuleCheck check = Kind.dates().judge(value);
    return Boolean.TRUE.equals(check.valid()) ? check.normalized() : null;
  }
}
