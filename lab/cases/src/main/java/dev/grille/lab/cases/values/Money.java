package dev.grille.lab.cases.values;

/** Amounts of money in Chinese capitals, as invoices and bank slips write them. */
public final class Money {
  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿"};

  private Money() {}

  /**
   * Writes an amount out; after the rules for bills of the People's Bank of China (支付结算办法, annex
   * 1).
   *
   * @param cents 1 to below 10^14
   */
  public static String inCapitals(long cents) {
    long yuan = cents / 100;
    int jiao = (int) (cents / 10 % 10);
    int fen = (int) (cents % 10);
    StringBuilder text = new StringBuilder();
    if (yuan > 0) {
      text.append(whole(yuan)).append('元');
    }
    if (jiao == 0 && fen == 0) {
      return text.append('整').toString();
    }
    if (jiao > 0) {
      text.append(DIGITS.charAt(jiao)).append('角');
    } else if (yuan > 0) {
      text.append('零');
    }
    return fen > 0 ? text.append(DIGITS.charAt(fen)).append('分').toString() : text + "整";
  }

  private static String whole(long yuan) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int group = 2; group >= 0; group--) {
      int four = (int) (yuan / (long) Math.pow(10000, group) % 10000);
      if (four == 0) {
        gap = gap || text.length() > 0;
        continue;
      }
      if (text.length() > 0 && (gap || four < 1000)) {
        text.append('零');
      }
      text.append(fourDigits(four)).append(GROUPS[group]);
      gap = false;
    }
    return text.toString();
  }

  private static String fourDigits(int number) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int place = 3; place >= 0; place--) {
      int digit = number / (int) Math.pow(10, place) % 10;
      if (digit == 0) {
        gap = text.length() > 0;
        continue;
      }
      if (gap) {
        text.append('零');
        gap = false;
      }
      text.append(DIGITS.charAt(digit)).append(PLACES[place]);
    }
    return text.toString();
  }
}
