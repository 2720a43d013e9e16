package dev.grille.lab.cases.values;

import static dev.grille.lab.cases.values.Values.pick;

import java.util.Locale;

/** Sources of English values. */
public final class English {
  private English() {}

  /** First and last name. */
  public static ValueSource person() {
    return (random, known) ->
        pick(random, EnglishWords.FIRST) + " " + pick(random, EnglishWords.LAST);
  }

  /** Last and first name in capitals, as airlines print them. */
  public static ValueSource passenger() {
    return (random, known) ->
        (pick(random, EnglishWords.LAST).replace("'", "") + "/" + pick(random, EnglishWords.FIRST))
            .toUpperCase(Locale.ENGLISH);
  }

  /** House number, street and town. */
  public static ValueSource address() {
    return (random, known) ->
        random.nextInt(1, 240)
            + " "
            + pick(random, EnglishWords.STREETS)
            + ", "
            + pick(random, EnglishWords.TOWNS);
  }

  /** A company. */
  public static ValueSource firm() {
    return (random, known) -> pick(random, EnglishWords.FIRMS);
  }

  /** An airport: code and name. */
  public static ValueSource airport() {
    return (random, known) -> pick(random, EnglishWords.AIRPORTS);
  }

  /** What a claim is about. */
  public static ValueSource cause() {
    return (random, known) -> pick(random, EnglishWords.CAUSES);
  }
}
