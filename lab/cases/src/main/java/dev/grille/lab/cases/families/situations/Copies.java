package dev.grille.lab.cases.families.situations;

import dev.grille.contracts.FieldSpec;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Several copies of the form in one picture. */
public final class Copies {
  private Copies() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "copies",
        "one copy is read, or the picture is refused; values of two copies are not mixed",
        List.of(
            style("stacked", false, EnglishTopics.rent(), Arrangement.BESIDE_2, false),
            style("beside", false, GermanTopics.garage(), Arrangement.BESIDE_1, true),
            style("stacked-zh", false, ChineseTopics.warehouse(), Arrangement.BESIDE_2, false),
            style("stubs", true, EnglishTopics.school(), Arrangement.CARDS_3, false),
            style("beside-zh", true, ChineseTopics.drivingSchool(), Arrangement.BESIDE_1, true)));
  }

  private static FamilyStyle style(
      String name, boolean held, Topic topic, Arrangement arrangement, boolean beside) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          Design design =
              Draft.of(topic, beside ? 9 : 6, arrangement, random, heldOut)
                  .frame(random.nextBoolean() ? Frame.BOX : Frame.UNDERLINE);
          return new Doubled(design, beside, design.page(design.invent(random)));
        });
  }

  private record Doubled(Design design, boolean beside, Page registered) implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      Map<String, String> upper = design.invent(random);
      boolean equal = index % 2 == 0;
      Map<String, String> lower = equal ? upper : design.invent(random);
      double gap = random.nextDouble(8, 40);
      double w = design.width();
      double h = registered.height();
      Page both = beside ? new Page(2 * w + gap, h) : new Page(w, 2 * h + gap);
      Page first = design.page(upper);
      both.put(first, 0, 0);
      both.put(design.page(lower), beside ? w + gap : 0, beside ? 0 : h + gap);
      Color grey = new Color(120, 120, 120);
      for (double at = 6; at < (beside ? h : w); at += 16) {
        double cut = (beside ? w : h) + gap / 2;
        if (beside) {
          both.line(cut, at, cut, at + 8, 1, grey);
        } else {
          both.line(at, cut, at + 8, cut, 1, grey);
        }
      }
      for (FieldSpec window : first.windows()) {
        both.window(window.name(), window.kind(), window.quad());
      }
      Sight sight =
          Sight.read(equal ? "equal" : "different", both, equal ? upper : Map.of()).orRefused();
      return sight.anywhere();
    }
  }
}
