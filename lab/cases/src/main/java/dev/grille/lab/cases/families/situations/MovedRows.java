package dev.grille.lab.cases.families.situations;

import dev.grille.contracts.FieldKind;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Look;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.sheets.Slot;
import dev.grille.lab.cases.families.sheets.Writing;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Language;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.print.Lettering.Align;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Lists with a row more or less than the template's, and lists whose rows stand where they did. */
public final class MovedRows {
  private MovedRows() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "moved-rows",
        "rows are followed where they moved, left where they stand, and empty where they are gone",
        List.of(
            style("receipt", false, EnglishTopics.rent(), Frame.NONE, Align.RIGHT),
            style("quittung", false, GermanTopics.garage(), Frame.DOTS, Align.LEFT),
            style("details-zh", false, ChineseTopics.warehouse(), Frame.UNDERLINE, Align.RIGHT),
            style("hire", true, EnglishTopics.hire(), Frame.UNDERLINE, Align.LEFT),
            style("bill-zh", true, ChineseTopics.drivingSchool(), Frame.NONE, Align.RIGHT)));
  }

  private static FamilyStyle style(
      String name, boolean held, Topic topic, Frame frame, Align align) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          Look look = Look.random(topic.language(), heldOut, random);
          Design design =
              new Design(
                      topic,
                      topic.entries(),
                      look,
                      Arrangement.BESIDE_1,
                      random.nextDouble(680, 900),
                      44,
                      random.nextDouble(4, 22))
                  .frame(frame)
                  .writing(Writing.plain().align(align));
          return new Listed(design, design.page(design.invent(random)));
        });
  }

  private record Listed(Design design, Page registered) implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      Map<String, String> values = design.invent(random);
      return switch (index % 3) {
        case 0 -> Sight.read("standing", design.page(values), values);
        case 1 -> inserted(values, random);
        default -> removed(values, random);
      };
    }

    private double pitch() {
      return design.slots().get(1).y() - design.slots().get(0).y();
    }

    private Sight inserted(Map<String, String> values, RandomGenerator random) {
      List<Slot> slots = new ArrayList<>();
      Map<String, String> all = new LinkedHashMap<>(values);
      int at = random.nextInt(2, design.slots().size() - 1);
      int rows = random.nextInt(1, 3);
      for (int i = 0; i < design.slots().size(); i++) {
        Slot slot = design.slots().get(i);
        slots.add(i < at ? slot : slot.moved(0, rows * pitch()));
        for (int row = 0; i == at && row < rows; row++) {
          Slot place = slot.moved(0, row * pitch());
          String name = "inserted_" + row;
          slots.add(
              new Slot(
                  name,
                  label(row),
                  FieldKind.TEXT,
                  place.labelX(),
                  place.labelY(),
                  place.x(),
                  place.y(),
                  place.w(),
                  place.h()));
          all.put(name, "%d.%02d".formatted(random.nextInt(100), random.nextInt(100)));
        }
      }
      Design longer = design.edition(slots, design.height() + rows * pitch());
      return Sight.read("inserted", longer.page(all), values);
    }

    private String label(int row) {
      return design.topic().language() == Language.CHINESE
          ? List.of("优惠减免", "附加服务费").get(row)
          : List.of("Discount", "Service").get(row);
    }

    private Sight removed(Map<String, String> values, RandomGenerator random) {
      List<Slot> slots = new ArrayList<>();
      Map<String, ExpectedValue> expected = new LinkedHashMap<>();
      int gone = random.nextInt(2, design.slots().size() - 2);
      for (int i = 0; i < design.slots().size(); i++) {
        Slot slot = design.slots().get(i);
        if (i == gone) {
          expected.put(slot.name(), new ExpectedValue("", null, 80.0, null));
          continue;
        }
        slots.add(i < gone ? slot : slot.moved(0, -pitch()));
        expected.put(slot.name(), ExpectedValue.of(values.getOrDefault(slot.name(), "")));
      }
      Page page = design.edition(slots, design.height() - pitch()).page(values);
      return Sight.read("removed", page, Map.of()).but(expected);
    }
  }
}
