package dev.grille.lab.cases.pages.words;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Numbers as pages of either language show them. */
public final class Figures {
  private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  private Figures() {}

  /** An amount, now and then below zero or with commas. */
  public static String amount(RandomGenerator random, String sign) {
    double value = Math.exp(random.nextDouble(0, 11));
    String digits = String.format(Locale.ROOT, random.nextInt(3) == 0 ? "%,.2f" : "%.2f", value);
    String minus = random.nextInt(6) == 0 ? "-" : "";
    return minus + sign + digits;
  }

  /** A price up to another. */
  public static String price(RandomGenerator random, double most) {
    return String.format(Locale.ROOT, "%.2f", random.nextDouble(0.1, most));
  }

  /** A small whole number: often a single digit. */
  public static String count(RandomGenerator random) {
    return String.valueOf(random.nextInt(4) > 0 ? random.nextInt(1, 10) : random.nextInt(10, 400));
  }

  /** A percentage, now and then below zero. */
  public static String percent(RandomGenerator random) {
    String number = String.format(Locale.ROOT, "%.1f%%", random.nextDouble(0.1, 40));
    return random.nextInt(3) == 0 ? "-" + number : number;
  }

  /** A code of capitals and digits; I and O, which nobody tells from 1 and 0, are left out. */
  public static String code(RandomGenerator random) {
    StringBuilder code = new StringBuilder();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      code.append(CAPITALS.charAt(random.nextInt(CAPITALS.length())));
    }
    if (random.nextBoolean()) {
      code.append('-');
    }
    for (int i = random.nextInt(3, 9); i > 0; i--) {
      code.append(random.nextInt(10));
    }
    return code.toString();
  }

  /** A time of day. */
  public static String time(RandomGenerator random) {
    return "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
  }

  /** A telephone number. */
  public static String phone(RandomGenerator random) {
    StringBuilder number = new StringBuilder("0" + random.nextInt(10, 99) + "-");
    for (int i = 0; i < 8; i++) {
      number.append(random.nextInt(10));
    }
    return number.toString();
  }
}
