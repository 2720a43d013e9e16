package dev.grille.lab.cases.values;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Sources of values that fit both languages: numbers, codes, dates, amounts. */
public final class Values {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String VIN = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";

  private Values() {}

  /** One of the given texts. */
  public static ValueSource oneOf(String... texts) {
    List<String> choice = List.of(texts);
    return (random, known) -> pick(random, choice);
  }

  /** Digits; the first is not a zero. */
  public static ValueSource digits(int length) {
    return (random, known) -> digits(random, length);
  }

  /**
   * A code by a mask: {@code 9} is any digit, {@code A} any capital letter, all else stands for
   * itself.
   */
  public static ValueSource mask(String mask) {
    return (random, known) -> {
      StringBuilder text = new StringBuilder();
      for (char c : mask.toCharArray()) {
        text.append(
            c == '9' ? digit(random) : c == 'A' ? any(random, LETTERS) : Character.toString(c));
      }
      return text.toString();
    };
  }

  /** An amount between two bounds, in hundredths, after the given sign. */
  public static ValueSource amount(String sign, long from, long to) {
    return (random, known) -> sign + decimal(random.nextLong(from, to));
  }

  /** A whole number and what stands after it. */
  public static ValueSource count(int from, int to, String unit) {
    return (random, known) -> random.nextInt(from, to) + unit;
  }

  /** The sum of other fields, in hundredths, after the given sign. */
  public static ValueSource sum(String sign, String... fields) {
    return (random, known) -> {
      long cents = 0;
      for (String field : fields) {
        cents += cents(known.getOrDefault(field, "0"));
      }
      return sign + decimal(cents);
    };
  }

  /** Another field's amount in Chinese capitals. */
  public static ValueSource capitalsOf(String field) {
    return (random, known) -> Money.inCapitals(cents(known.getOrDefault(field, "0")));
  }

  /** Another field's value, changed. */
  public static ValueSource from(String field, UnaryOperator<String> change) {
    return (random, known) -> change.apply(known.getOrDefault(field, ""));
  }

  /** A date between 2015 and 2026 in the given writing. */
  public static ValueSource date(String pattern) {
    return dateBetween(pattern, 2015, 2026);
  }

  /** A date between two years, both included, in the given writing. */
  public static ValueSource dateBetween(String pattern, int fromYear, int toYear) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    return (random, known) -> day(random, fromYear, toYear).format(format);
  }

  /** A time of day, hours and minutes. */
  public static ValueSource time() {
    return (random, known) -> "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
  }

  /** A citizen number with a valid check digit; GB 11643. */
  public static ValueSource citizenNumber() {
    return (random, known) -> {
      String first =
          region(random)
              + day(random, 1950, 2008).format(DateTimeFormatter.BASIC_ISO_DATE)
              + digits(random, 3);
      return first + CheckDigits.citizen(first);
    };
  }

  /** A unified social credit code with valid check characters; GB 32100. */
  public static ValueSource creditCode() {
    return (random, known) -> {
      StringBuilder organisation = new StringBuilder("MA");
      while (organisation.length() < 8) {
        organisation.append(random.nextInt(4) == 0 ? any(random, CREDIT) : digit(random));
      }
      organisation.append(CheckDigits.organisation(organisation.toString()));
      String first = "91" + region(random) + organisation;
      return first + CheckDigits.credit(first);
    };
  }

  /** A card number of nineteen digits with a valid Luhn digit; ISO/IEC 7812. */
  public static ValueSource bankCard() {
    return (random, known) -> {
      String first = "62" + digits(random, 16);
      return first + CheckDigits.luhn(first);
    };
  }

  /** A vehicle identification number with a valid ninth character; ISO 3779. */
  public static ValueSource vin() {
    return (random, known) -> {
      StringBuilder vin = new StringBuilder("L");
      while (vin.length() < 12) {
        vin.append(any(random, VIN));
      }
      vin.append(digits(random, 5));
      vin.setCharAt(8, CheckDigits.vin(vin.toString()));
      return vin.toString();
    };
  }

  static <T> T pick(RandomGenerator random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  static String any(RandomGenerator random, String from) {
    return String.valueOf(from.charAt(random.nextInt(from.length())));
  }

  static String digit(RandomGenerator random) {
    return String.valueOf(random.nextInt(10));
  }

  static String digits(RandomGenerator random, int length) {
    StringBuilder text = new StringBuilder().append(random.nextInt(1, 10));
    while (text.length() < length) {
      text.append(random.nextInt(10));
    }
    return text.toString();
  }

  static LocalDate day(RandomGenerator random, int fromYear, int toYear) {
    return LocalDate.of(fromYear, 1, 1).plusDays(random.nextInt(365 * (toYear - fromYear + 1)));
  }

  static String decimal(long cents) {
    return "%d.%02d".formatted(cents / 100, cents % 100);
  }

  private static String region(RandomGenerator random) {
    return pick(random, List.of("370203", "320505", "330203", "410305", "440605", "510107"));
  }

  /** Hundredths in a printed amount, whatever sign or unit stands around it. */
  static long cents(String amount) {
    String plain = amount.replaceAll("[^0-9.]", "");
    if (plain.isEmpty()) {
      return 0;
    }
    return Math.round(Double.parseDouble(plain) * 100);
  }
}
