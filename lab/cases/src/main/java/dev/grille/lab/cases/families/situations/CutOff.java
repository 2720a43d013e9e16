package dev.grille.lab.cases.families.situations;

import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.View;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A part of the form is outside the picture. */
public final class CutOff {
  private CutOff() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "cut-off",
        "what is not seen is empty and low, what is cut is low; the rest is read",
        List.of(
            style("freight", false, EnglishTopics.freight(), Arrangement.CARDS_2, Frame.BOX),
            style("wasser", false, GermanTopics.water(), Arrangement.BESIDE_1, Frame.UNDERLINE),
            style("estate-zh", false, ChineseTopics.estate(), Arrangement.BESIDE_2, Frame.CELL),
            FamilyStyle.of("rows", (random, held) -> Log.cut(LogBooks.cash(), random, held)),
            style("school", true, EnglishTopics.school(), Arrangement.CARDS_3, Frame.SHADED),
            style(
                "driving-zh",
                true,
                ChineseTopics.drivingSchool(),
                Arrangement.BESIDE_1,
                Frame.DOTS),
            FamilyStyle.heldOut(
                "rows-zh", (random, held) -> Log.cut(LogBooks.attendance(), random, held))));
  }

  private static FamilyStyle style(
      String name, boolean held, Topic topic, Arrangement arrangement, Frame frame) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          double gap = frame == Frame.CELL ? 0 : random.nextDouble(26, 54);
          Design design =
              Draft.of(topic, topic.entries(), arrangement, 46, gap, random, heldOut).frame(frame);
          return new Cut(design, design.page(design.invent(random)));
        });
  }

  private record Cut(Design design, Page registered) implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      Map<String, String> values = design.invent(random);
      Page page = design.page(values);
      double share = random.nextDouble(0.2, 0.38);
      return switch (index % 5) {
        case 0 -> Sight.read("bottom", page, values).in(View.above(1 - share));
        case 1 -> Sight.read("top", page, values).in(View.below(share));
        case 2 -> Sight.read("right", page, values).in(new View(0, 0, 1 - share, 1));
        case 3 -> Sight.read("corner", page, values).in(new View(0, 0, 1 - share / 2, 1 - share));
        default -> Sight.read("left", page, values).in(new View(share / 2, 0, 1, 1));
      };
    }
  }
}
