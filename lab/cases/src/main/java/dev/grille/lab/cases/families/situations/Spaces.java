package dev.grille.lab.cases.families.situations;

import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.FilledForm;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Look;
import dev.grille.lab.cases.families.sheets.Writing;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.values.English;
import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.util.List;
import java.util.Locale;

/** Letters set wide, letters of one width, groups of digits, commas and initials. */
public final class Spaces {
  private Spaces() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "spaces",
        "spaces are where they were printed, and nowhere else",
        List.of(
            style(
                "wide-capitals",
                false,
                EnglishTopics.freight(),
                Arrangement.CARDS_2,
                null,
                0.22,
                capitals(English.person()),
                Values.oneOf("CITIZEN", "RESIDENT", "ILLINOIS", "JANE"),
                capitals(English.firm()),
                capitals(Values.date("d MMM yyyy"))),
            style(
                "typewriter",
                false,
                EnglishTopics.clinic(),
                Arrangement.BESIDE_1,
                Face.MONO,
                0,
                English.person(),
                English.address(),
                English.firm(),
                Values.mask("AA 99 99 99 A")),
            style(
                "groups",
                false,
                EnglishTopics.hire(),
                Arrangement.CARDS_2,
                Face.DEJAVU_MONO,
                0,
                Values.mask("9999 999A 999999"),
                Values.mask("AA99 9999 9999 9999 9999 99"),
                Values.mask("99-99-99 99999999"),
                Values.mask("+99 999 999 99 99")),
            style(
                "commas",
                false,
                EnglishTopics.rent(),
                Arrangement.BESIDE_1,
                null,
                0,
                English.address(),
                place(),
                inverted(),
                Values.date("MMMM d, yyyy")),
            style(
                "initials",
                true,
                EnglishTopics.school(),
                Arrangement.CARDS_2,
                null,
                0,
                initials(),
                inverted(),
                Values.oneOf("Mr. J. van der Berg", "Dr. A. de la Cruz"),
                place()),
            style(
                "wide-typewriter",
                true,
                GermanTopics.library(),
                Arrangement.BESIDE_2,
                Face.MONO_BOLD,
                0.12,
                capitals(GermanTopics.person()),
                Values.mask("999 999 999"),
                capitals(GermanTopics.town()),
                Values.mask("AA-99 999")),
            style(
                "wide-serif",
                true,
                EnglishTopics.school(),
                Arrangement.BESIDE_1,
                Face.SERIF_BOLD,
                0.34,
                capitals(English.person()),
                capitals(place()),
                Values.mask("A 99 999"),
                capitals(English.firm()))));
  }

  private static FamilyStyle style(
      String name,
      boolean held,
      Topic topic,
      Arrangement arrangement,
      @org.jspecify.annotations.Nullable Face face,
      double tracking,
      ValueSource... sources) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          List<Entry> entries =
              topic.entries().stream()
                  .limit(8)
                  .map(
                      e ->
                          new Entry(
                              e.label(), sources[topic.entries().indexOf(e) % sources.length]))
                  .toList();
          Look look =
              Look.random(topic.language(), heldOut, random).sized(random.nextDouble(20, 25));
          if (face != null) {
            look = look.values(face);
          }
          double width = arrangement == Arrangement.BESIDE_1 ? 1040 : 1260;
          Design design =
              new Design(topic, entries, look, arrangement, width, 46, random.nextDouble(16, 34))
                  .frame(random.nextBoolean() ? Frame.BOX : Frame.UNDERLINE)
                  .writing(Writing.plain().tracking(tracking * random.nextDouble(0.8, 1.3)));
          return FilledForm.of(design, random);
        });
  }

  private static ValueSource capitals(ValueSource source) {
    return (random, known) -> source.next(random, known).toUpperCase(Locale.ENGLISH);
  }

  private static ValueSource place() {
    return (random, known) -> {
      String address = English.address().next(random, known);
      String post = Values.mask("AA9 9AA").next(random, known);
      return address.substring(address.indexOf(", ") + 2) + ", " + post;
    };
  }

  private static ValueSource inverted() {
    return (random, known) -> {
      String[] parts = English.person().next(random, known).split(" ", 2);
      return parts[1] + ", " + parts[0];
    };
  }

  private static ValueSource initials() {
    return (random, known) -> {
      String[] parts = English.person().next(random, known).split(" ", 2);
      char second = (char) ('A' + random.nextInt(26));
      return parts[0].charAt(0) + ". " + second + ". " + parts[1];
    };
  }
}
