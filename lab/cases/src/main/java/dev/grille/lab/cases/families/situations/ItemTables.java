package dev.grille.lab.cases.families.situations;

import dev.grille.contracts.Ruling;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Look;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Forms with a table of as many rows as there are items, and a total below it that moves with its
 * label.
 */
public final class ItemTables {
  private static final int MOST = 14;
  private static final int REGISTERED = 4;

  private ItemTables() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "item-tables",
        "the rows of a table in a form are read however many there are",
        List.of(
            style(
                "order",
                false,
                EnglishTopics.freight(),
                Ruling.FULL,
                ItemSheet.Dress.HEAD,
                false,
                ItemWords.goods()),
            style(
                "lieferung",
                false,
                GermanTopics.garage(),
                Ruling.HORIZONTAL,
                ItemSheet.Dress.BARE,
                false,
                ItemWords.parts()),
            style(
                "stock-zh",
                false,
                ChineseTopics.warehouse(),
                Ruling.FULL,
                ItemSheet.Dress.BARE,
                true,
                ItemWords.wares()),
            style(
                "statement",
                false,
                EnglishTopics.rent(),
                Ruling.NONE,
                ItemSheet.Dress.HEAD,
                false,
                ItemWords.goods()),
            style(
                "estate-zh",
                false,
                ChineseTopics.estate(),
                Ruling.VERTICAL,
                ItemSheet.Dress.HEAD,
                false,
                ItemWords.wares()),
            style(
                "works",
                true,
                EnglishTopics.hire(),
                Ruling.HORIZONTAL,
                ItemSheet.Dress.STRIPES,
                true,
                ItemWords.goods()),
            style(
                "schule",
                true,
                GermanTopics.library(),
                Ruling.NONE,
                ItemSheet.Dress.STRIPES,
                false,
                ItemWords.parts()),
            style(
                "fees-zh",
                true,
                ChineseTopics.drivingSchool(),
                Ruling.FULL,
                ItemSheet.Dress.HEAD,
                false,
                ItemWords.wares())));
  }

  private static FamilyStyle style(
      String name,
      boolean held,
      Topic topic,
      Ruling ruling,
      ItemSheet.Dress dress,
      boolean wrapped,
      ItemWords words) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          Look look = Look.random(topic.language(), heldOut, random);
          double width = random.nextDouble(940, 1180);
          double row = look.valueSize() * random.nextDouble(1.6, 2.3);
          boolean named = random.nextBoolean();
          ItemSheet sheet =
              new ItemSheet(topic, look, words, ruling, dress, wrapped, named, width, row);
          return new Order(sheet, sheet.page(sheet.content(REGISTERED, random)));
        });
  }

  private record Order(ItemSheet sheet, Page registered) implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      int count = random.nextInt(1, MOST);
      ItemSheet.Content content = sheet.content(count, random);
      return Sight.read(count + "-rows", sheet.page(content), content.values(sheet.labels()));
    }
  }
}
