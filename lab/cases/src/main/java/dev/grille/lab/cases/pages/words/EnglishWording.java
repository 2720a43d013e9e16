package dev.grille.lab.cases.pages.words;

import dev.grille.lab.cases.values.English;
import dev.grille.lab.cases.values.ValueSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** English text from word lists. */
public final class EnglishWording implements Wording {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final RandomGenerator random;

  /** Draws by the given chance. */
  public EnglishWording(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public String title() {
    String title = any(EnglishVocabulary.TITLE);
    return random.nextInt(3) == 0 ? title.toUpperCase(Locale.ENGLISH) : title;
  }

  @Override
  public String heading() {
    return any(EnglishVocabulary.TITLE);
  }

  @Override
  public String sentence() {
    String act =
        any(EnglishVocabulary.MODAL) + " " + any(EnglishVocabulary.DO) + " the " + things();
    String who = "the " + any(EnglishVocabulary.WHO);
    String text =
        switch (random.nextInt(6)) {
          case 0 -> any(EnglishVocabulary.OPENING) + " " + who + " " + act;
          case 1 -> who + " " + act + " " + any(EnglishVocabulary.WHEN);
          case 2 -> who + " " + act + " " + any(EnglishVocabulary.WHERE);
          case 3 -> who + " " + act + ", and " + person() + " will help";
          case 4 ->
              "the " + things() + " (" + date() + ") cost " + random.nextInt(9, 990) + " pounds";
          default -> who + " and " + who(act) + " " + any(EnglishVocabulary.WHEN);
        };
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  private String who(String act) {
    return "the " + any(EnglishVocabulary.WHO) + " " + act;
  }

  @Override
  public String phrase() {
    return any(EnglishVocabulary.ADJECTIVE) + " " + any(EnglishVocabulary.WHAT);
  }

  @Override
  public String label() {
    return any(EnglishVocabulary.LABEL);
  }

  @Override
  public String item() {
    return any(EnglishVocabulary.GOODS);
  }

  @Override
  public String person() {
    return from(English.person());
  }

  @Override
  public String organisation() {
    return from(English.firm());
  }

  @Override
  public String address() {
    return from(English.address()) + ", " + any(EnglishVocabulary.COUNTY);
  }

  @Override
  public String date() {
    int day = random.nextInt(1, 29);
    int year = random.nextInt(2015, 2027);
    int month = random.nextInt(12);
    return random.nextBoolean()
        ? day + " " + MONTHS.get(month) + " " + year
        : "%02d/%02d/%d".formatted(day, month + 1, year);
  }

  @Override
  public boolean solid() {
    return false;
  }

  private String things() {
    String what = any(EnglishVocabulary.WHAT);
    return random.nextInt(3) > 0 ? any(EnglishVocabulary.ADJECTIVE) + " " + what : what;
  }

  private String from(ValueSource source) {
    return source.next(random, Map.of());
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
