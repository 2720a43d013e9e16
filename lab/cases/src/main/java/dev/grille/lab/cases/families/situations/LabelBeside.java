package dev.grille.lab.cases.families.situations;

import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.FilledForm;
import dev.grille.lab.cases.families.sheets.Aim;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Slot;
import dev.grille.lab.cases.families.sheets.Writing;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Language;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.util.List;
import java.util.Map;

/** Short values beside or below their labels, which stand within the window wholly or in part. */
public final class LabelBeside {
  private static final String[] ENGLISH = {
    "Number of packages", "Persons in household", "Units delivered", "Passenger's surname",
    "Floor of the building", "Days of absence", "Number of enclosures", "Signed for by"
  };
  private static final String[] GERMAN = {
    "Anzahl der Packungen",
    "Personen im Haushalt",
    "Stockwerk",
    "Name der Mutter",
    "Fehltage",
    "Anzahl der Anlagen",
    "Zimmernummer",
    "Abteilung"
  };
  private static final String[] CHINESE = {
    "货物总件数", "家庭人口数", "所在楼层号", "经办人姓名", "缺勤天数合计", "附件份数", "房间号码", "领取数量"
  };

  private LabelBeside() {}

  /** Where the label stands. */
  private enum Where {
    /** Small, at the top of the box that the window covers. */
    ABOVE,
    /** At the left, within the window. */
    LEFT,
    /** At the left; the window begins in the middle of it. */
    HALF
  }

  /** The family. */
  public static Family family() {
    return new Family(
        "label-beside",
        "the value comes alone, without the label or a part of it",
        List.of(
            style("above", false, false, EnglishTopics.freight(), Where.ABOVE),
            style("above-blank", false, true, GermanTopics.garage(), Where.ABOVE),
            style("left", false, false, EnglishTopics.clinic(), Where.LEFT),
            style("left-zh", false, false, ChineseTopics.warehouse(), Where.LEFT),
            style("half", false, false, EnglishTopics.rent(), Where.HALF),
            style("half-blank", true, true, EnglishTopics.hire(), Where.HALF),
            style("above-zh", true, false, ChineseTopics.drivingSchool(), Where.ABOVE),
            style("left-de", true, true, GermanTopics.library(), Where.LEFT)));
  }

  private static ValueSource shortValue(Language language) {
    ValueSource one = Values.count(1, 10, "");
    ValueSource two = Values.count(10, 100, "");
    ValueSource name =
        switch (language) {
          case ENGLISH -> Values.oneOf("Ann", "Bell", "Cox", "Moss", "Ivy", "Reed");
          case GERMAN -> Values.oneOf("Ute", "Kai", "Voss", "Lange", "Emil");
          case CHINESE -> Values.oneOf("王强", "李敏", "赵磊", "孙悦");
        };
    return (random, known) ->
        switch (random.nextInt(4)) {
          case 0 -> one.next(random, known);
          case 1 -> name.next(random, known);
          default -> two.next(random, known);
        };
  }

  private static FamilyStyle style(
      String name, boolean held, boolean blank, Topic topic, Where where) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          Language language = topic.language();
          String[] labels =
              switch (language) {
                case ENGLISH -> ENGLISH;
                case GERMAN -> GERMAN;
                case CHINESE -> CHINESE;
              };
          List<Entry> entries = Draft.entries(shortValue(language), labels);
          Arrangement arrangement =
              where == Where.ABOVE ? Arrangement.CARDS_2 : Arrangement.BESIDE_2;
          double gap = where == Where.ABOVE ? 26 : random.nextDouble(14, 30);
          Design design = Draft.of(topic, entries, arrangement, 44, gap, random, heldOut);
          place(design, where);
          return blank
              ? new FilledForm(design, Map.of(), (index, chance) -> design.invent(chance))
              : FilledForm.of(design, random);
        });
  }

  private static void place(Design design, Where where) {
    double label = design.look().labelSize();
    switch (where) {
      case ABOVE ->
          design
              .frame(Frame.NONE)
              .aim(new Aim(-5, -label * 1.5 - 3, -5, -3))
              .underprint(
                  (page, d) ->
                      d.slots()
                          .forEach(
                              s ->
                                  page.box(
                                      s.x() - 8,
                                      s.y() - label * 1.5 - 6,
                                      s.w() + 16,
                                      s.h() + label * 1.5 + 10,
                                      d.look().weight(),
                                      d.look().rule())));
      case LEFT, HALF -> {
        design
            .unlabelled()
            .frame(Frame.NONE)
            .writing(Writing.plain().inset(14))
            .underprint(
                (page, d) ->
                    d.slots()
                        .forEach(
                            s ->
                                page.text(
                                    s.label(),
                                    s.x() - 4,
                                    s.middle(),
                                    d.look().label().align(Align.RIGHT))));
        for (Slot slot : design.slots()) {
          double em = slot.label().codePointAt(0) > 0x2E80 ? 1 : 0.52;
          double wide = slot.label().length() * em * label;
          double left = where == Where.HALF ? wide * 0.5 : wide * 1.3 + 10;
          double most = slot.x() - slot.labelX() + 20;
          design.aim(slot.name(), new Aim(-Math.min(left, most), 0, 60, 0));
        }
      }
    }
  }
}
