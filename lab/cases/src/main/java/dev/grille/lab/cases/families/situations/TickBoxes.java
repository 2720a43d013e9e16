package dev.grille.lab.cases.families.situations;

import dev.grille.evaluation.ExpectedValue;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Aim;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.sheets.Slot;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.values.Values;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Boxes and rings to be ticked. An empty one holds no text; what a tick is worth is not judged. */
public final class TickBoxes {
  private static final String[] ENGLISH = {
    "Asbestos", "Ladder", "Gas", "Noise", "Dust", "Lone work", "Hot work", "Lifting"
  };
  private static final String[] GERMAN = {
    "Licht", "Bremse", "Reifen", "Hupe", "Wischer", "Spiegel", "Gurt", "Scheibe"
  };
  private static final String[] CHINESE = {"高血压", "糖尿病", "过敏史", "手术史", "吸烟", "饮酒", "家族史", "怀孕"};

  private TickBoxes() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "tick-boxes",
        "an empty box is no text",
        List.of(
            style("hazards", false, EnglishTopics.hire(), Arrangement.BESIDE_2, false, ENGLISH),
            style("pruefung", false, GermanTopics.garage(), Arrangement.BESIDE_1, false, GERMAN),
            style(
                "history-zh",
                false,
                ChineseTopics.laboratory(),
                Arrangement.BESIDE_2,
                false,
                CHINESE),
            style("rings", true, EnglishTopics.school(), Arrangement.CARDS_3, true, ENGLISH),
            style(
                "above-zh",
                true,
                ChineseTopics.drivingSchool(),
                Arrangement.CARDS_3,
                false,
                CHINESE)));
  }

  private static FamilyStyle style(
      String name,
      boolean held,
      Topic topic,
      Arrangement arrangement,
      boolean round,
      String... labels) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          double side = random.nextDouble(22, 34);
          double aim = List.of(-9.0, -5.0, 0.0).get(random.nextInt(3));
          Design design =
              Draft.of(
                      topic,
                      Draft.entries(Values.oneOf(""), labels),
                      arrangement,
                      44,
                      random.nextDouble(16, 30),
                      random,
                      heldOut)
                  .slots(s -> s.placed(s.x() + 4, s.middle() - side / 2, side, side))
                  .frame(round ? Frame.NONE : Frame.BOX)
                  .aim(Aim.inside(aim));
          if (round) {
            design.underprint(TickBoxes::rings);
          }
          return new Ticked(design, design.page(Map.of()));
        });
  }

  private static void rings(Page page, Design design) {
    for (Slot s : design.slots()) {
      page.mark(
          pen -> {
            pen.graphics().setColor(design.look().rule());
            pen.graphics().setStroke(new BasicStroke((float) design.look().weight()));
            pen.graphics().draw(new Ellipse2D.Double(s.x(), s.y(), s.w(), s.h()));
          });
    }
  }

  private record Ticked(Design design, Page registered) implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      Page page = design.page(Map.of());
      Map<String, ExpectedValue> expected = new LinkedHashMap<>();
      for (Slot slot : design.slots()) {
        if (index % 2 == 1 && random.nextInt(3) == 0) {
          tick(page, slot, random.nextInt(3), random.nextDouble(0.8, 1.2));
        } else {
          expected.put(slot.name(), ExpectedValue.of(""));
        }
      }
      String name = index % 2 == 1 ? "ticked" : "empty";
      return Sight.read(name, page, Map.of()).but(expected);
    }

    private static void tick(Page page, Slot s, int kind, double size) {
      Path2D path = new Path2D.Double();
      double w = s.w() * size;
      double x = s.x() + (s.w() - w) / 2;
      double y = s.y() + (s.h() - w) / 2;
      if (kind == 0) {
        path.moveTo(x + 0.15 * w, y + 0.5 * w);
        path.lineTo(x + 0.42 * w, y + 0.85 * w);
        path.lineTo(x + 0.95 * w, y + 0.05 * w);
      } else {
        path.moveTo(x + 0.12 * w, y + 0.15 * w);
        path.lineTo(x + 0.88 * w, y + 0.86 * w);
        path.moveTo(x + 0.86 * w, y + 0.1 * w);
        path.lineTo(x + 0.14 * w, y + 0.9 * w);
      }
      page.mark(
          pen -> {
            pen.graphics().setColor(kind == 2 ? new Color(24, 30, 120) : new Color(20, 20, 24));
            pen.graphics()
                .setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.graphics().draw(path);
          });
    }
  }
}
