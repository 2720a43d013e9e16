package dev.grille.lab.cases.families.situations;

import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.FilledForm;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Look;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.util.List;

/** Letters with accents and traditional Chinese: characters that some engines cannot write. */
public final class UnknownCharacters {
  private static final String TRADITIONAL = "陳張劉趙鄭許馮鄧葉蘇鍾龍國華麗鳳偉傑豐寶興學書萬齊蘭雲飛進達";

  private UnknownCharacters() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "unknown-characters",
        "a character that cannot be written lowers the score; another is not put in its place",
        List.of(
            style(
                "western",
                false,
                EnglishTopics.school(),
                Values.oneOf(
                    "José Núñez",
                    "Zoë Lefèvre",
                    "François Brûlé",
                    "Anaïs Château",
                    "Inês Gonçalves"),
                Values.oneOf("Málaga", "Besançon", "Évora", "Genève", "Coruña")),
            style(
                "northern",
                false,
                GermanTopics.water(),
                Values.oneOf(
                    "Jürgen Weiß", "Søren Kjær", "Åsa Öberg", "Bjørn Lægreid", "Käthe Gößling"),
                Values.oneOf("Köln", "Malmö", "Tønder", "Gießen", "Århus")),
            traditional("traditional", false, ChineseTopics.warehouse()),
            style(
                "eastern",
                true,
                EnglishTopics.freight(),
                Values.oneOf(
                    "Łukasz Żak", "Zdeněk Dvořák", "Şebnem Yıldız", "Győző Szűcs", "Ștefan Țuțea"),
                Values.oneOf("Łódź", "Plzeň", "Győr", "Iași", "Eskişehir")),
            traditional("traditional-brush", true, ChineseTopics.drivingSchool())));
  }

  private static FamilyStyle style(
      String name, boolean held, Topic topic, ValueSource people, ValueSource towns) {
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
                              e.label(), topic.entries().indexOf(e) % 2 == 0 ? people : towns))
                  .toList();
          Design design =
              Draft.of(
                      topic,
                      entries,
                      held ? Arrangement.BESIDE_2 : Arrangement.CARDS_2,
                      46,
                      random.nextDouble(18, 34),
                      random,
                      heldOut)
                  .frame(random.nextBoolean() ? Frame.BOX : Frame.UNDERLINE);
          return FilledForm.of(design, random);
        });
  }

  private static FamilyStyle traditional(String name, boolean held, Topic topic) {
    ValueSource person =
        (random, known) -> {
          StringBuilder text = new StringBuilder();
          int length = random.nextInt(2, 5);
          while (text.length() < length) {
            text.append(TRADITIONAL.charAt(random.nextInt(TRADITIONAL.length())));
          }
          return text.toString();
        };
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          List<Entry> entries =
              topic.entries().stream().limit(8).map(e -> new Entry(e.label(), person)).toList();
          Look look =
              Look.random(topic.language(), heldOut, random)
                  .values(heldOut ? Face.KAI : random.nextBoolean() ? Face.SONG : Face.HEI);
          Design design =
              new Design(topic, entries, look, Arrangement.BESIDE_2, 1120, 48, 22).frame(Frame.BOX);
          return FilledForm.of(design, random);
        });
  }
}
