package dev.grille.lab.training.lines;

import dev.grille.lab.cases.values.Money;
import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What forms are filled with: numbers, dates, amounts, codes, words, and lines that mean nothing,
 * so that no character is known by its company alone.
 */
final class LineTexts {
  private static final String DIGITS = "0123456789";
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
  private static final String CODE = DIGITS + CAPITALS;
  private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";
  private static final String VOWELS = "aeiouy";
  private static final String ACCENTED = "àáâãäåæçèéêëìíîïñòóôõöøùúûüýßœšž";
  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
  private static final String SIGNS = "¥$€£";
  private static final List<String> DATES =
      List.of(
          "yyyy年MM月dd日",
          "yyyy年M月d日",
          "yyyy-MM-dd",
          "yyyy/MM/dd",
          "yyyy.MM.dd",
          "dd.MM.yyyy",
          "dd/MM/yyyy",
          "MM/dd/yy",
          "dd MMM yyyy",
          "d MMMM yyyy",
          "MMM dd, yyyy",
          "yyyyMMdd",
          "MM月dd日",
          "dd-MMM-yy");
  private static final List<String> UNITS =
      List.of(
          "元", "KM", "km", "公里", "元/公里", "kg", "%", "°", "cm", "分", "元整", " EUR", " USD", "次", "号");
  private static final List<ValueSource> CODES =
      List.of(
          Values.citizenNumber(),
          Values.creditCode(),
          Values.bankCard(),
          Values.vin(),
          Values.mask("AA99999999"),
          Values.mask("A999999"),
          Values.mask("999-999-9999"),
          Values.mask("99-999999/A"),
          Values.mask("AAA-9999-99"),
          Values.mask("9999 9999 9999 9999"),
          Values.mask("+99 999 9999999"),
          Values.mask("(999) 999-9999"),
          Values.mask("1999999 9999"));

  private final List<Integer> all;

  /**
   * Texts of an alphabet and of what is outside it.
   *
   * @param all characters of the alphabet
   */
  LineTexts(List<Integer> all) {
    this.all = List.copyOf(all);
  }

  /** The next text; without spaces at its ends, never empty. */
  String next(RandomGenerator random) {
    String text = drawn(random).strip();
    return text.isEmpty() ? digits(random, 1, 8) : text;
  }

  private String drawn(RandomGenerator random) {
    return switch (random.nextInt(20)) {
      case 0, 1 -> digits(random, 1, 16);
      case 2, 3 -> date(random);
      case 4 -> time(random);
      case 5, 6 -> amount(random);
      case 7, 8 -> CODES.get(random.nextInt(CODES.size())).next(random, Map.of());
      case 9 -> run(random, CODE, 3, 20);
      case 10 -> run(random, CODE + "-/. ", 4, 18);
      case 11, 12 -> words(random);
      case 13 -> labelled(random);
      case 14 -> transport(random);
      case 15 -> Money.inCapitals(random.nextLong(100, 100_000_000));
      case 16, 17 -> meaningless(random);
      case 18 -> outside(random);
      default -> zone(random);
    };
  }

  private static String digits(RandomGenerator random, int least, int most) {
    return run(random, DIGITS, least, most);
  }

  private static String run(RandomGenerator random, String from, int least, int most) {
    int length = random.nextInt(least, most + 1);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(from.charAt(random.nextInt(from.length())));
    }
    return text.toString();
  }

  private static char any(RandomGenerator random, String from) {
    return from.charAt(random.nextInt(from.length()));
  }

  private static String date(RandomGenerator random) {
    String date =
        Values.dateBetween(DATES.get(random.nextInt(DATES.size())), 1930, 2039)
            .next(random, Map.of());
    if (random.nextInt(4) == 0) {
      date += " " + time(random);
    }
    return random.nextInt(5) == 0 ? date.toUpperCase(Locale.ROOT) : date;
  }

  private static String time(RandomGenerator random) {
    String time = "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
    return random.nextInt(3) == 0 ? time + ":%02d".formatted(random.nextInt(60)) : time;
  }

  private static String amount(RandomGenerator random) {
    long cents = random.nextLong(1, 1L << random.nextInt(6, 32));
    String number =
        switch (random.nextInt(4)) {
          case 0 -> "%,d.%02d".formatted(cents / 100, cents % 100);
          case 1 -> "%d,%02d".formatted(cents / 100, cents % 100);
          case 2 -> Long.toString(cents);
          default -> "%d.%02d".formatted(cents / 100, cents % 100);
        };
    if (random.nextInt(6) == 0) {
      number = (random.nextBoolean() ? "-" : "+") + number;
    }
    return switch (random.nextInt(4)) {
      case 0 -> any(random, SIGNS) + number;
      case 1 -> "¥" + number + (random.nextInt(3) == 0 ? "元" : "");
      case 2 -> number + UNITS.get(random.nextInt(UNITS.size()));
      default -> number;
    };
  }

  private static String words(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    int style = random.nextInt(3);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      String word = word(random);
      text.append(text.isEmpty() ? "" : " ")
          .append(
              switch (style) {
                case 0 -> word;
                case 1 -> word.toUpperCase(Locale.ROOT);
                default -> Character.toUpperCase(word.charAt(0)) + word.substring(1);
              });
    }
    if (random.nextInt(6) == 0) {
      text.append(any(random, ".,:;!?-&'"));
    }
    return text.toString();
  }

  private static String word(RandomGenerator random) {
    StringBuilder word = new StringBuilder();
    boolean accents = random.nextInt(4) == 0;
    int length = random.nextInt(2, 9);
    while (word.length() < length) {
      boolean vowel = word.length() % 2 == 1 ^ random.nextInt(5) == 0;
      char next = any(random, vowel ? VOWELS : CONSONANTS);
      word.append(accents && random.nextInt(3) == 0 ? any(random, ACCENTED) : next);
    }
    return word.toString();
  }

  private static String labelled(RandomGenerator random) {
    String label = random.nextBoolean() ? word(random) : run(random, CAPITALS, 2, 4);
    String between = random.nextBoolean() ? ": " : random.nextBoolean() ? "#" : " ";
    return label + between + (random.nextBoolean() ? digits(random, 2, 8) : amount(random));
  }

  private static String transport(RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> any(random, PROVINCES) + run(random, CAPITALS, 1, 1) + run(random, CODE, 5, 6);
      case 1 ->
          any(random, PROVINCES) + run(random, CAPITALS, 1, 1) + "·" + run(random, CODE, 5, 6);
      case 2 -> any(random, "GDKTZC") + digits(random, 1, 4) + (random.nextBoolean() ? "次" : "");
      case 3 ->
          "%02d车%02d%s号"
              .formatted(random.nextInt(1, 18), random.nextInt(1, 20), any(random, "ABCDF"));
      case 4 ->
          "第"
              + digits(random, 1, 3)
              + "页"
              + (random.nextBoolean() ? "共" + digits(random, 1, 3) + "页" : "");
      default -> run(random, "京A.京B.沪" + CAPITALS, 1, 2) + run(random, CODE, 4, 6);
    };
  }

  /** Characters of the alphabet in any order. */
  private String meaningless(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    boolean latin = random.nextInt(3) > 0;
    for (int i = random.nextInt(2, 14); i > 0; i--) {
      int next = all.get(random.nextInt(all.size()));
      if (latin && Character.isIdeographic(next)) {
        text.append(any(random, CODE + SMALL));
      } else {
        text.appendCodePoint(next);
      }
      if (random.nextInt(12) == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  /** Han of the alphabet among Han that it has not. */
  private String outside(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    int share = random.nextInt(2, 5);
    for (int i = random.nextInt(2, 12); i > 0; i--) {
      boolean known = random.nextInt(share) == 0;
      int next = known ? all.get(random.nextInt(all.size())) : random.nextInt(0x4e00, 0x9fa5);
      text.appendCodePoint(next);
    }
    return text.toString();
  }

  private static String zone(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(8, 24);
    while (text.length() < length) {
      text.append(
          random.nextInt(4) == 0 ? "<".repeat(random.nextInt(1, 6)) : run(random, CODE, 1, 6));
    }
    return text.toString();
  }
}
