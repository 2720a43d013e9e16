package dev.grille.lab.cases.families.situations;

import dev.grille.evaluation.ExpectedValue;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Editions;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A later edition of the form: columns exchanged, a row more or less, a label renamed. */
public final class NewEdition {
  private NewEdition() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "new-edition",
        "values are right or the picture is refused; never another field's value",
        List.of(
            style("freight", false, EnglishTopics.freight(), Arrangement.CARDS_2),
            style("werkstatt", false, GermanTopics.garage(), Arrangement.BESIDE_2),
            style("estate-zh", false, ChineseTopics.estate(), Arrangement.CARDS_2),
            style("hire", true, EnglishTopics.hire(), Arrangement.BESIDE_2),
            style("laboratory-zh", true, ChineseTopics.laboratory(), Arrangement.CARDS_3)));
  }

  private static FamilyStyle style(
      String name, boolean held, Topic topic, Arrangement arrangement) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          Design form =
              Draft.of(
                      topic,
                      topic.entries(),
                      arrangement,
                      46,
                      random.nextDouble(26, 60),
                      random,
                      heldOut)
                  .frame(random.nextBoolean() ? Frame.BOX : Frame.UNDERLINE);
          return new Reprinted(new Editions(form, arrangement), form.page(form.invent(random)));
        });
  }

  private record Reprinted(Editions editions, Page registered) implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      Map<String, String> values = editions.form().invent(random);
      return switch (index % 5) {
        case 0 -> read("exchanged", editions.exchanged(), values);
        case 1 -> added(values, random);
        case 2 -> removed(values, random);
        case 3 -> read("renamed", editions.renamed(random), values);
        default -> read("neighbours", editions.neighbours(random), values);
      };
    }

    private static Sight read(String name, Design edition, Map<String, String> values) {
      return Sight.read(name, edition.page(values), values).orRefused();
    }

    private Sight added(Map<String, String> values, RandomGenerator random) {
      Design edition = editions.added(editions.anyRow(random));
      Map<String, String> all = new LinkedHashMap<>(values);
      edition.names().stream()
          .filter(name -> !values.containsKey(name))
          .forEach(name -> all.put(name, "%04d".formatted(random.nextInt(10000))));
      return Sight.read("row-added", edition.page(all), values).orRefused();
    }

    private Sight removed(Map<String, String> values, RandomGenerator random) {
      Design edition = editions.removed(editions.anyRow(random));
      Map<String, ExpectedValue> expected = new LinkedHashMap<>();
      for (String name : editions.form().names()) {
        expected.put(
            name,
            edition.names().contains(name)
                ? ExpectedValue.of(values.getOrDefault(name, ""))
                : new ExpectedValue("", null, 80.0, null));
      }
      Page page = edition.page(values);
      return Sight.read("row-removed", page, Map.of()).but(expected).orRefused();
    }
  }
}
