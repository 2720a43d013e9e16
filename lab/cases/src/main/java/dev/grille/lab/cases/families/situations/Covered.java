package dev.grille.lab.cases.families.situations;

import dev.grille.contracts.Reason;
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
import dev.grille.lab.cases.print.Seal;
import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A thumb, a slip of paper, a gleam, a stamp or a fold lies over some of the fields. */
public final class Covered {
  private Covered() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "covered",
        "what is covered comes with doubt; what is not is read",
        List.of(
            style("freight", false, EnglishTopics.freight(), Arrangement.CARDS_2, Frame.BOX),
            style("wasser", false, GermanTopics.water(), Arrangement.BESIDE_1, Frame.UNDERLINE),
            style("estate-zh", false, ChineseTopics.estate(), Arrangement.BESIDE_2, Frame.BOX),
            style("school", true, EnglishTopics.school(), Arrangement.BESIDE_2, Frame.SHADED),
            style(
                "driving-zh",
                true,
                ChineseTopics.drivingSchool(),
                Arrangement.CARDS_3,
                Frame.BOX)));
  }

  private static FamilyStyle style(
      String name, boolean held, Topic topic, Arrangement arrangement, Frame frame) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          Design design =
              Draft.of(
                      topic,
                      topic.entries(),
                      arrangement,
                      46,
                      random.nextDouble(24, 44),
                      random,
                      heldOut)
                  .frame(frame);
          return new Below(design, design.page(design.invent(random)));
        });
  }

  private record Below(Design design, Page registered) implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      Map<String, String> values = design.invent(random);
      Page page = design.page(values);
      Slot under = design.slots().get(random.nextInt(design.slots().size()));
      return switch (index % 5) {
        case 0 -> opaque("thumb", page, values, thumb(page, under, random));
        case 1 -> opaque("slip", page, values, slip(page, under, random));
        case 2 -> opaque("gleam", page, values, gleam(page, under, random));
        case 3 -> stamped(page, values, under, random);
        default -> folded(page, values, random);
      };
    }

    /** What a shape hides by more than a little must be doubted; what it only touches is open. */
    private Sight opaque(String name, Page page, Map<String, String> values, Shape cover) {
      Sight sight = Sight.read(name, page, values);
      for (Slot slot : design.slots()) {
        Rectangle2D text = text(slot, values.getOrDefault(slot.name(), ""));
        Area hidden = new Area(cover);
        hidden.intersect(new Area(text));
        Rectangle2D seen = hidden.getBounds2D();
        boolean much = seen.getWidth() > 0.4 * text.getWidth() && seen.getHeight() > 12;
        if (much) {
          sight = sight.but(Map.of(slot.name(), Sight.doubtful(60, Reason.COVERED)));
        } else if (cover.intersects(slot.x() - 4, slot.y() - 4, slot.w() + 8, slot.h() + 8)) {
          sight = sight.without(slot.name());
        }
      }
      return sight;
    }

    /** About where a value's characters stand. */
    private Rectangle2D text(Slot slot, String value) {
      double em = value.chars().anyMatch(c -> c > 0x2E80) ? 0.9 : 0.52;
      double wide = Math.max(1, value.length()) * em * design.look().valueSize();
      return new Rectangle2D.Double(
          slot.x() + 9, slot.y() + 12, Math.min(slot.w() - 18, wide), slot.h() - 24);
    }

    private Shape thumb(Page page, Slot under, RandomGenerator random) {
      double reach = under.x() + random.nextDouble(130, 210);
      double broad = random.nextDouble(90, 140);
      boolean right = under.x() > page.width() / 2.0;
      double from = right ? page.width() + 200 : -200;
      double to = right ? under.x() - 10 : reach;
      Shape finger =
          AffineTransform.getRotateInstance(
                  random.nextDouble(-0.12, 0.12), under.x(), under.middle())
              .createTransformedShape(
                  new RoundRectangle2D.Double(
                      Math.min(from, to),
                      under.middle() - broad / 2,
                      Math.abs(to - from),
                      broad,
                      broad,
                      broad));
      Color skin = new Color(random.nextInt(150, 226), 140, 112);
      page.mark(
          pen -> {
            pen.graphics().setColor(new Color(0, 0, 0, 50));
            pen.graphics()
                .fill(AffineTransform.getTranslateInstance(5, 7).createTransformedShape(finger));
            pen.graphics().setColor(skin);
            pen.graphics().fill(finger);
          });
      return finger;
    }

    private Shape slip(Page page, Slot under, RandomGenerator random) {
      Shape paper =
          AffineTransform.getRotateInstance(
                  random.nextDouble(-0.3, 0.3), under.x() + 80, under.middle())
              .createTransformedShape(
                  new Rectangle2D.Double(under.x() - 30, under.middle() - 60, 260, 130));
      Color yellow = new Color(250, random.nextInt(225, 246), random.nextInt(120, 200));
      page.mark(
          pen -> {
            pen.graphics().setColor(new Color(0, 0, 0, 60));
            pen.graphics()
                .fill(AffineTransform.getTranslateInstance(4, 6).createTransformedShape(paper));
            pen.graphics().setColor(yellow);
            pen.graphics().fill(paper);
          });
      return paper;
    }

    private Shape gleam(Page page, Slot under, RandomGenerator random) {
      double radius = random.nextDouble(130, 220);
      double x = under.x() + 70;
      double y = under.middle();
      page.mark(
          pen -> {
            pen.graphics()
                .setPaint(
                    new RadialGradientPaint(
                        (float) x,
                        (float) y,
                        (float) radius,
                        new float[] {0f, 0.55f, 1f},
                        new Color[] {
                          Color.WHITE, new Color(255, 255, 255, 252), new Color(255, 255, 255, 0)
                        }));
            pen.graphics()
                .fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
          });
      double washed = radius * 0.6;
      Area all = new Area(new Ellipse2D.Double(x - washed, y - washed, 2 * washed, 2 * washed));
      for (Slot slot : design.slots()) {
        Shape half = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        if (half.intersects(slot.x(), slot.y(), slot.w(), slot.h())) {
          all.add(new Area(new Rectangle2D.Double(slot.x() - 3, slot.middle(), 2, 2)));
        }
      }
      return all;
    }

    /** Under a stamp people can often still read: nobody judges it. */
    private Sight stamped(
        Page page, Map<String, String> values, Slot under, RandomGenerator random) {
      boolean han = design.topic().language() == Language.CHINESE;
      double size = random.nextDouble(180, 250);
      Seal seal =
          new Seal(
              under.x() + 90,
              under.middle(),
              size,
              size,
              han ? "滨海市税务局专用章" : "RECEIVED AND CHECKED",
              han ? "已收讫" : "PAID");
      double turn = random.nextDouble(-30, 30);
      page.mark(pen -> seal.stamp(pen, turn, 0.75));
      Sight sight = Sight.read("stamp", page, values);
      double reach = size / 2 + 6;
      for (Slot slot : design.slots()) {
        if (new Ellipse2D.Double(seal.x() - reach, seal.y() - reach, 2 * reach, 2 * reach)
            .intersects(slot.x(), slot.y(), slot.w(), slot.h())) {
          sight = sight.without(slot.name());
        }
      }
      return sight;
    }

    /** A fold darkens a strip and leaves the values legible. */
    private Sight folded(Page page, Map<String, String> values, RandomGenerator random) {
      double x = page.width() * random.nextDouble(0.3, 0.7);
      double lean = random.nextDouble(-40, 40);
      double h = page.height();
      for (int i = 0; i < 14; i++) {
        Color shade = new Color(30, 30, 30, 22 - i);
        page.line(x + i * 2, 0, x + lean + i * 2, h, 2.2, shade);
      }
      page.line(x - 1, 0, x + lean - 1, h, 1.6, new Color(255, 255, 255, 170));
      return Sight.read("fold", page, values);
    }
  }
}
