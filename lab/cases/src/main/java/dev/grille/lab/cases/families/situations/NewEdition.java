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
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.sheets.Slot;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Language;
import dev.grille.lab.cases.families.topics.Topic;
import java.util.ArrayList;
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
          return new Editions(form, arrangement, form.page(form.invent(random)));
        });
  }

  private record Editions(Design form, Arrangement arrangement, Page registered)
      implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      Map<String, String> values = form.invent(random);
      return switch (index % 5) {
        case 0 -> Sight.read("exchanged", exchanged().page(values), values).orRefused();
        case 1 -> added(values, random);
        case 2 -> removed(values, random);
        case 3 -> Sight.read("renamed", renamed(random).page(values), values).orRefused();
        default -> Sight.read("neighbours", neighbours(random).page(values), values).orRefused();
      };
    }

    /** Each place gets the name and label of the one beside it. */
    private Design exchanged() {
      List<Slot> slots = form.slots();
      int columns = arrangement.columns();
      List<Slot> other = new ArrayList<>();
      for (int i = 0; i < slots.size(); i++) {
        int row = i / columns * columns;
        int from = row + (i - row + 1) % columns;
        other.add(slots.get(i).of(slots.get(Math.min(from, slots.size() - 1))));
      }
      return form.edition(other, form.height());
    }

    /** Two rows of the form change places. */
    private Design neighbours(RandomGenerator random) {
      List<Slot> slots = new ArrayList<>(form.slots());
      int columns = arrangement.columns();
      int row = random.nextInt(1, slots.size() / columns - 1);
      for (int i = 0; i < columns; i++) {
        Slot upper = slots.get(row * columns + i);
        Slot lower = slots.get((row + 1) * columns + i);
        slots.set(row * columns + i, upper.of(lower));
        slots.set((row + 1) * columns + i, lower.of(upper));
      }
      return form.edition(slots, form.height());
    }

    private Design renamed(RandomGenerator random) {
      int which = random.nextInt(form.slots().size());
      String label =
          switch (form.topic().language()) {
            case ENGLISH -> "See note 4";
            case GERMAN -> "Siehe Nr. 4";
            case CHINESE -> "见说明四";
          };
      List<Slot> slots = new ArrayList<>(form.slots());
      slots.set(which, slots.get(which).labelled(label));
      return form.edition(slots, form.height());
    }

    private double pitch() {
      return form.slots().get(arrangement.columns()).y() - form.slots().get(0).y();
    }

    private Sight added(Map<String, String> values, RandomGenerator random) {
      int columns = arrangement.columns();
      int row = random.nextInt(1, form.slots().size() / columns);
      List<Slot> slots = new ArrayList<>();
      Map<String, String> all = new LinkedHashMap<>(values);
      for (int i = 0; i < form.slots().size(); i++) {
        Slot slot = form.slots().get(i);
        boolean below = i / columns >= row;
        slots.add(below ? slot.moved(0, pitch()) : slot);
        if (i / columns == row) {
          String name = "added_" + i;
          slots.add(
              new Slot(
                  name,
                  newLabel(i % columns),
                  FieldKind.TEXT,
                  slot.labelX(),
                  slot.labelY(),
                  slot.x(),
                  slot.y(),
                  slot.w(),
                  slot.h()));
          all.put(name, newValue(random));
        }
      }
      Design edition = form.edition(slots, form.height() + pitch());
      Sight sight = Sight.read("row-added", edition.page(all), values);
      return sight.orRefused();
    }

    private String newLabel(int column) {
      boolean han = form.topic().language() == Language.CHINESE;
      return han
          ? List.of("备用栏", "附加码", "说明").get(column)
          : List.of("Reserve", "Code 2", "Ref. B").get(column);
    }

    private String newValue(RandomGenerator random) {
      return "%04d".formatted(random.nextInt(10000));
    }

    private Sight removed(Map<String, String> values, RandomGenerator random) {
      int columns = arrangement.columns();
      int row = random.nextInt(1, form.slots().size() / columns);
      List<Slot> slots = new ArrayList<>();
      Map<String, ExpectedValue> expected = new LinkedHashMap<>();
      for (int i = 0; i < form.slots().size(); i++) {
        Slot slot = form.slots().get(i);
        if (i / columns == row) {
          expected.put(slot.name(), new ExpectedValue("", null, 80.0, null));
          continue;
        }
        slots.add(i / columns > row ? slot.moved(0, -pitch()) : slot);
        expected.put(slot.name(), ExpectedValue.of(values.getOrDefault(slot.name(), "")));
      }
      Page page = form.edition(slots, form.height()).page(values);
      return Sight.read("row-removed", page, Map.of()).but(expected).orRefused();
    }
  }
}
