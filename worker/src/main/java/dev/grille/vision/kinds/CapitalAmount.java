package dev.grille.vision.kinds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money in Chinese capital numerals, as the People's Bank of China prescribes for
 * bills (Payment and Settlement Measures of 1997, appendix 1). The traineddata of chi_sim knows
 * neither 叁, 柒, 捌 nor 仟 and reads what they resemble; the order of digits and units tells where
 * they stand. The nearest amount is proposed where it is nearer than all others.
 */
public final class CapitalAmount implements KindRule {
  private static final String DIGITS = "壹贰叁肆伍陆柒捌玖";
  private static final String UNITS = "拾佰仟";
  private static final String SIGNS = DIGITS + UNITS + "零万亿元圆角分整正";
  private static final Map<Character, String> TAKEN_FOR =
      Map.ofEntries(
          Map.entry('壹', "过喜吉党坦宣志臣查奇"),
          Map.entry('贰', "融鞠武拨焉式"),
          Map.entry('叁', "参会僚叙惨傣容"),
          Map.entry('肆', "律硅肄建哇吧"),
          Map.entry('伍', "低仇"),
          Map.entry('柒', "类业迷染法米杂梁者"),
          Map.entry('捌', "抽撞拥担提制别揪摊舞拐榜"),
          Map.entry('玖', "欧玫妓"),
          Map.entry('拾', "抬给恰"),
          Map.entry('佰', "俩伯陌"),
          Map.entry('仟', "什任仕仔们千作"),
          Map.entry('圆', "园"),
          Map.entry('整', "壁"),
          Map.entry('零', "雪需"));
  private static final double RESEMBLES = 0.3;
  private static final double MOST_COST = 0.36;
  private static final double LEAST_SHARE = 0.4;

  /**
   * Where a reading stands: which unit may come next.
   *
   * @param section 3 before 亿, 2 before 万, 1 before 元, 0 behind it
   * @param small highest of 仟 (3), 佰 (2), 拾 (1) still allowed; behind 元 of 角 (2), 分 (1)
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

  /** The cheapest way to a state, and whether another costs the same. */
  private record Way(String text, double cost, boolean tied) {}

  @Override
  public Verdict judge(String raw) {
    String printed = Bare.of(raw);
    if (isAmount(printed.replaceFirst("^人民币:?", ""))) {
      return Verdict.right(null);
    }
    String bare = printed.replaceAll("[,.。:;“”\"'|]", "");
    String prefix = bare.startsWith("人民币") ? "人民币" : "";
    String amount = bare.substring(prefix.length());
    long own = amount.chars().filter(c -> SIGNS.indexOf(c) >= 0).count();
    if (amount.length() < 3 || own < LEAST_SHARE * amount.length()) {
      return Verdict.UNKNOWN;
    }
    Way best = cheapest(amount);
    return Verdict.wrong(
        best == null || best.tied() || best.cost() > MOST_COST * amount.length()
            ? List.of()
            : List.of(prefix + best.text()));
  }

  /** Whether a text is an amount as it stands. */
  private static boolean isAmount(String text) {
    State state = State.START;
    for (char c : text.toCharArray()) {
      state = SIGNS.indexOf(c) < 0 || state == null ? null : state.next(c);
    }
    return state != null && state.complete();
  }

  /** The cheapest way to an end, tied where another costs the same; null where there is none. */
  private static @Nullable Way cheapest(String amount) {
    Map<State, Way> ways = new HashMap<>();
    ways.put(State.START, new Way("", 0, false));
    for (char c : amount.toCharArray()) {
      ways = step(ways, c);
    }
    return ways.entrySet().stream()
        .filter(end -> end.getKey().complete())
        .map(Map.Entry::getValue)
        .reduce(CapitalAmount::least)
        .orElse(null);
  }

  private static Map<State, Way> step(Map<State, Way> ways, char read) {
    Map<State, Way> next = new HashMap<>();
    ways.forEach(
        (state, way) -> {
          for (char sign : SIGNS.toCharArray()) {
            State after = state.next(sign);
            if (after != null) {
              double cost = way.cost() + cost(read, sign);
              next.merge(after, new Way(way.text() + sign, cost, way.tied()), CapitalAmount::least);
            }
          }
        });
    return next;
  }

  private static Way least(Way a, Way b) {
    if (Math.abs(a.cost() - b.cost()) < 1e-9) {
      return new Way(a.text(), a.cost(), true);
    }
    return a.cost() < b.cost() ? a : b;
  }

  private static double cost(char read, char sign) {
    if (read == sign) {
      return 0;
    }
    return TAKEN_FOR.getOrDefault(sign, "").indexOf(read) >= 0 ? RESEMBLES : 1;
  }
}
