package dev.grille.lab.cases.families.situations;

import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Look;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Slips with a few labels on white paper and nothing else: each label is an anchor. */
public final class LittlePrint {
  private static final double MARGIN = 56;

  /** Labels of a slip, below each other. */
  private static final int ROWS = 5;

  /** One sight in so many shows another issuer's slip. */
  private static final int STRANGER = 4;

  private LittlePrint() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "little-print",
        "a form with hardly any print is found by its anchors, and another one is refused",
        List.of(
            style("slip", false, EnglishTopics.school(), EnglishTopics.hire()),
            style("zettel", false, GermanTopics.library(), GermanTopics.garage()),
            style("slip-zh", false, ChineseTopics.estate(), ChineseTopics.laboratory()),
            style("card-zh", true, ChineseTopics.warehouse(), ChineseTopics.estate()),
            style("card", true, EnglishTopics.rent(), EnglishTopics.clinic())));
  }

  private static FamilyStyle style(String name, boolean held, Topic topic, Topic other) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          Slip slip = Slip.random(topic, heldOut, random);
          Slip stranger = Slip.random(other, heldOut, random);
          return new Slips(slip, stranger, slip.page(slip.invent(random)));
        });
  }

  private record Slip(
      List<Entry> entries, Look look, double width, double pitch, double column, double indent) {
    static Slip random(Topic topic, boolean heldOut, RandomGenerator random) {
      List<Entry> entries = new ArrayList<>(topic.entries());
      while (entries.size() > ROWS) {
        entries.remove(random.nextInt(entries.size()));
      }
      return new Slip(
          List.copyOf(entries),
          Look.random(topic.language(), heldOut, random),
          random.nextDouble(700, 900),
          random.nextDouble(64, 96),
          random.nextDouble(230, 280),
          random.nextDouble(0, 60));
    }

    Map<String, String> invent(RandomGenerator random) {
      Map<String, String> values = new LinkedHashMap<>();
      for (Entry entry : entries) {
        values.put(entry.label(), entry.source().next(random, values));
      }
      return values;
    }

    Page page(Map<String, String> values) {
      Page page = new Page(width, 2 * MARGIN + entries.size() * pitch);
      page.fill(0, 0, page.width(), page.height(), look.paper());
      double y = MARGIN + pitch / 2;
      for (int i = 0; i < entries.size(); i++) {
        String label = entries.get(i).label();
        double x = MARGIN + i % 2 * indent;
        double room = page.width() - MARGIN - x - column;
        page.fitted(label, x, y, column - 20, look.label());
        page.anchor(new AnchorSpec(quad(x - 4, y, column - 12), label, null));
        page.value(values.get(label), x + column, y, room, look.value());
        page.window(label, FieldKind.TEXT, quad(x + column - 6, y, room));
        y += pitch;
      }
      return page;
    }

    private static Quad quad(double x, double y, double w) {
      double half = 22;
      return new Quad(
          new Point(x, y - half),
          new Point(x + w, y - half),
          new Point(x + w, y + half),
          new Point(x, y + half));
    }
  }

  private record Slips(Slip slip, Slip stranger, Page registered) implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      if (index % STRANGER == STRANGER - 1) {
        return Sight.refused("stranger", stranger.page(stranger.invent(random)));
      }
      Map<String, String> values = slip.invent(random);
      return Sight.read("filled", slip.page(values), values);
    }
  }
}
