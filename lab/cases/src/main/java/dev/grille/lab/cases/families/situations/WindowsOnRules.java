package dev.grille.lab.cases.families.situations;

import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.FilledForm;
import dev.grille.lab.cases.families.sheets.Aim;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Writing;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.values.Values;
import java.util.List;

/** Windows as people draw them: on the rules, outside of them, over frames and bands. */
public final class WindowsOnRules {
  private WindowsOnRules() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "windows-on-rules",
        "a field is read as if its window had been drawn inside",
        List.of(
            of("boxes", false, EnglishTopics.freight(), Arrangement.CARDS_2, Frame.BOX, Aim.on()),
            of(
                "outside",
                false,
                GermanTopics.garage(),
                Arrangement.BESIDE_2,
                Frame.BOX,
                Aim.outside(2)),
            of(
                "thick",
                false,
                EnglishTopics.clinic(),
                Arrangement.CARDS_3,
                Frame.THICK,
                Aim.outside(1)),
            comb("comb", false, Aim.outside(1)),
            of(
                "bands",
                false,
                EnglishTopics.rent(),
                Arrangement.BESIDE_1,
                Frame.BAND,
                Aim.outside(2)),
            of(
                "shaded-zh",
                false,
                ChineseTopics.warehouse(),
                Arrangement.BESIDE_2,
                Frame.SHADED,
                Aim.on()),
            of(
                "cells-zh",
                true,
                ChineseTopics.drivingSchool(),
                Arrangement.BESIDE_2,
                Frame.CELL,
                Aim.outside(1)),
            of(
                "double",
                true,
                EnglishTopics.school(),
                Arrangement.CARDS_2,
                Frame.DOUBLE,
                Aim.outside(5)),
            of(
                "within-bands",
                true,
                EnglishTopics.hire(),
                Arrangement.CARDS_2,
                Frame.BAND,
                new Aim(14, 7, 30, 7)),
            comb("comb-on-rules", true, Aim.on())));
  }

  private static FamilyStyle of(
      String name, boolean held, Topic topic, Arrangement arrangement, Frame frame, Aim aim) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          double gap = frame == Frame.CELL ? 0 : random.nextDouble(16, 36);
          double h = random.nextDouble(40, 54);
          Align align = random.nextInt(3) == 0 ? Align.CENTRE : Align.LEFT;
          double clear = frame == Frame.DOUBLE ? 9 : 0;
          Design design =
              Draft.of(topic, topic.entries(), arrangement, h, gap, random, heldOut)
                  .slots(s -> s.labelAt(s.labelX(), s.labelY() - clear))
                  .frame(frame)
                  .aim(aim)
                  .writing(Writing.plain().align(align).inset(Math.max(aim.right() + 5, 12)));
          return FilledForm.of(design, random);
        });
  }

  private static FamilyStyle comb(String name, boolean held, Aim aim) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          Topic topic = heldOut ? EnglishTopics.school() : EnglishTopics.clinic();
          Design design =
              Draft.of(
                      topic,
                      Draft.entries(
                          Values.mask("AA999999"),
                          "Membership",
                          "Card",
                          "Account",
                          "Sort code",
                          "Permit",
                          "Licence"),
                      Arrangement.CARDS_2,
                      44,
                      34,
                      random,
                      heldOut)
                  .frame(heldOut ? Frame.TEETH : Frame.COMB)
                  .aim(aim);
          return FilledForm.of(design, random);
        });
  }
}
