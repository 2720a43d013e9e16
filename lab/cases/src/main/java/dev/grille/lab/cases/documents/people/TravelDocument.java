package dev.grille.lab.cases.documents.people;

import dev.grille.lab.cases.values.CheckDigits;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/**
 * What a passport says in its machine readable zone; ICAO 9303-4.
 *
 * @param code type and state, the first five characters of the zone
 * @param number of the passport
 * @param nationality of its holder, three letters
 * @param surname in Latin capitals
 * @param given other names in Latin capitals
 * @param birth date of birth
 * @param woman whether she is one
 * @param issued day of issue
 * @param expires last day
 * @param personal personal number; empty where there is none
 */
public record TravelDocument(
    String code,
    String number,
    String nationality,
    String surname,
    String given,
    LocalDate birth,
    boolean woman,
    LocalDate issued,
    LocalDate expires,
    String personal) {
  private static final DateTimeFormatter SIX = DateTimeFormatter.ofPattern("yyMMdd");

  /** A Chinese passport of the issue with or without a chip. */
  public static TravelDocument chinese(Person person, boolean electronic, RandomGenerator random) {
    int from = Math.max(person.birth().getYear() + 1, electronic ? 2012 : 2000);
    LocalDate issued =
        LocalDate.of(random.nextInt(from, (electronic ? 2025 : Math.max(from, 2011)) + 1), 1, 1)
            .plusDays(random.nextInt(365));
    int years = issued.getYear() - person.birth().getYear() < 16 ? 5 : 10;
    StringBuilder number = new StringBuilder(electronic ? "E" : "G");
    if (electronic && random.nextInt(3) == 0) {
      number.append("ABCDEFGHJK".charAt(random.nextInt(10)));
    }
    digits(number, 9, random);
    return new TravelDocument(
        electronic ? "POCHN" : "P<CHN",
        number.toString(),
        "CHN",
        person.latinSurname(),
        person.latinGivenName(),
        person.birth(),
        person.woman(),
        issued,
        issued.plusYears(years).minusDays(1),
        "");
  }

  /** A passport of a state that is none. */
  public static TravelDocument foreign(
      String state, String surname, String given, boolean woman, RandomGenerator random) {
    LocalDate birth = LocalDate.of(random.nextInt(1940, 2012), 1, 1).plusDays(random.nextInt(365));
    LocalDate issued = LocalDate.of(random.nextInt(2013, 2025), 1, 1).plusDays(random.nextInt(365));
    StringBuilder number = new StringBuilder().append((char) ('A' + random.nextInt(14)));
    digits(number, 7, random);
    number.append(random.nextBoolean() ? "C2" : "57");
    StringBuilder personal = new StringBuilder();
    if (random.nextBoolean()) {
      personal.append("ZE");
      digits(personal, 8, random);
      personal.append('B');
    }
    return new TravelDocument(
        "P<" + state,
        number.toString(),
        state,
        surname,
        given,
        birth,
        woman,
        issued,
        issued.plusYears(10),
        personal.toString());
  }

  private static void digits(StringBuilder text, int length, RandomGenerator random) {
    while (text.length() < length) {
      text.append(random.nextInt(10));
    }
  }

  /** The zone's first line. */
  public String line0() {
    String names = surname.replace(' ', '<') + "<<" + given.replace(' ', '<');
    return code + filled(names, 39);
  }

  /** The zone's second line. */
  public String line1() {
    String passport = checked(filled(number, 9));
    String born = checked(birth.format(SIX));
    String until = checked(expires.format(SIX));
    String own = checked(filled(personal, 14));
    char all = CheckDigits.machineReadable(passport + born + until + own);
    return passport + nationality + born + (woman ? 'F' : 'M') + until + own + all;
  }

  private static String checked(String field) {
    return field + CheckDigits.machineReadable(field);
  }

  private static String filled(String text, int length) {
    String longer = text + "<".repeat(length);
    return longer.substring(0, length);
  }
}
