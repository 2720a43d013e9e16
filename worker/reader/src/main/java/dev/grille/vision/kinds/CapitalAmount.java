package dev.grille.vision.kinds;

import dev.grille.vision.text.Writing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money in Chinese capital numerals, as the People's Bank of China prescribes for
 * bills (Payment and Settlement Measures of 1997, appendix 1): the order of digits and units tells
 * an amount from other text.
 */
public final class CapitalAmount implements KindRule {
  private static final String DIGITS = "壹贰叁肆伍陆柒捌玖";
  private static final String UNITS = "拾佰仟";
  private static final String SIGNS = DIGITS + UNITS + "零万亿元圆角分整正";

  /** Share of the signs of amounts in what is one, misread or not. */
  private static final double MIN_SHARE = 0.4;

  /**
   * Where a reading stands: which unit may come next.
   *
   * @param section 3 before 亿, 2 before 万, 1 before 元, 0 after it
   * @param small highest of 仟 (3), 佰 (2), 拾 (1) still allowed; after 元 of 角 (2), 分 (1)
   * @param digit whether a digit waits for its unit
   * @param closed whether 整 ended the amount
   */
  private record State(int section, int small, boolean digit, boolean closed) {
    static final State START = new State(3, 3, false, false);

    boolean complete() {
      return section == 0 && !digit;
    }

    @Nullable State next(char sign) {
      if (closed) {
        return null;
      }
      if (DIGITS.indexOf(sign) >= 0) {
        return digit || small < 0 ? null : new State(section, small, true, false);
      }
      int unit = UNITS.indexOf(sign) + 1;
      if (unit > 0) {
        return digit && section > 0 && small >= unit
            ? new State(section, unit - 1, false, false)
            : null;
      }
      return switch (sign) {
        case '零' -> digit ? null : this;
        case '亿' -> section == 3 && !equals(START) ? new State(2, 3, false, false) : null;
        case '万' -> section >= 2 && !equals(START) ? new State(1, 3, false, false) : null;
        case '元', '圆' -> section > 0 && !equals(START) ? new State(0, 2, false, false) : null;
        case '角' -> section == 0 && digit && small == 2 ? new State(0, 1, false, false) : null;
        case '分' -> section == 0 && digit && small >= 1 ? new State(0, 0, false, true) : null;
        default -> complete() ? new State(0, 0, false, true) : null;
      };
    }
  }

  @Override
  public RuleCheck judge(String raw) {
    String printed = Writing.folded(raw);
    if (isAmount(printed.replaceFirst("^人民币:?", ""))) {
      return RuleCheck.right(null);
    }
    String amount = printed.replaceAll("[,.。:;“”\"'|]", "").replaceFirst("^人民币", "");
    long own = amount.chars().filter(c -> SIGNS.indexOf(c) >= 0).count();
    if (amount.length() < 3 || own < MIN_SHARE * amount.length()) {
      return RuleCheck.UNKNOWN;
    }
    return RuleCheck.wrong(List.of());
  }

  /** How much an amount is; empty where a text is none as it stands. */
  public static Optional<BigDecimal> value(String raw) {
    String text = Writing.folded(raw).replaceFirst("^人民币:?", "");
    if (!isAmount(text)) {
      return Optional.empty();
    }
    BigDecimal whole = BigDecimal.ZERO;
    BigDecimal section = BigDecimal.ZERO;
    int digit = 0;
    for (char sign : text.toCharArray()) {
      int unit = UNITS.indexOf(sign) + 1;
      if (DIGITS.indexOf(sign) >= 0) {
        digit = DIGITS.indexOf(sign) + 1;
      } else if (unit > 0) {
        section = section.add(BigDecimal.TEN.pow(unit).multiply(BigDecimal.valueOf(digit)));
        digit = 0;
      } else if (sign == '角' || sign == '分') {
        whole = whole.add(BigDecimal.valueOf(digit, sign == '角' ? 1 : 2));
        digit = 0;
      } else if (sign != '零' && sign != '整' && sign != '正') {
        section = section.add(BigDecimal.valueOf(digit));
        digit = 0;
        boolean large = sign == '亿';
        int power = large ? 8 : sign == '万' ? 4 : 0;
        BigDecimal all = large ? whole.add(section) : section;
        whole = (large ? BigDecimal.ZERO : whole).add(all.movePointRight(power));
        section = BigDecimal.ZERO;
      }
    }
    return Optional.of(whole);
  }

  /** Whether a text is an amount as it stands. */
  private static boolean isAmount(String text) {
    State state = State.START;
    for (char c : text.toCharArray()) {
      state = SIGNS.indexOf(c) < 0 || state == null ? null : state.next(c);
    }
    return state != null && state.complete();
  }
}
