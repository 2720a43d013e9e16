package dev.grille.lab.cases.families.situations;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.View;
import dev.grille.lab.cases.families.sheets.Letterhead;
import dev.grille.lab.cases.families.sheets.Look;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A book of equal rows below one head; every few rows have windows. */
final class Log {
  private static final int STEP = 4;

  private final Topic topic;
  private final Look look;
  private final double width;
  private final double row;
  private final int rows;

  private Log(Topic topic, RandomGenerator random, boolean heldOut) {
    this.topic = topic;
    Look by = Look.random(topic.language(), heldOut, random);
    this.look = by.sized(random.nextDouble(19, 24));
    this.width = random.nextDouble(1000, 1160);
    this.row = random.nextDouble(42, 58);
    this.rows = random.nextInt(19, 25);
  }

  /** A book of which pictures show the upper or the middle part, or rows alone. */
  static Situation cut(Topic topic, RandomGenerator random, boolean heldOut) {
    return new Book(new Log(topic, random, heldOut), random, false);
  }

  /** A book of which pictures show rows alone. */
  static Situation rowsAlone(Topic topic, RandomGenerator random, boolean heldOut) {
    return new Book(new Log(topic, random, heldOut), random, true);
  }

  private double height() {
    return Letterhead.HEIGHT + (rows + 1) * row + 90 + topic.foot().size() * 26;
  }

  private double headShare() {
    return (Letterhead.HEIGHT + row) / height();
  }

  private double endShare() {
    return (Letterhead.HEIGHT + (rows + 1) * row) / height();
  }

  private Map<String, String> invent(RandomGenerator random) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < rows; i++) {
      for (Entry column : topic.entries()) {
        values.put(column.label() + (i + 1), column.source().next(random, values));
      }
    }
    return values;
  }

  private Page page(Map<String, String> values) {
    Page page = new Page(width, height());
    new Letterhead(topic, look).draw(page);
    List<Entry> columns = topic.entries();
    double column = (width - 124) / columns.size();
    Lettering head = look.label().size(20).ink(Ink.BOLD);
    for (int c = 0; c < columns.size(); c++) {
      double x = 62 + c * column;
      page.text(columns.get(c).label(), x + 8, Letterhead.HEIGHT + row / 2, head);
      for (int i = 0; i < rows; i++) {
        double y = Letterhead.HEIGHT + (i + 1) * row;
        page.box(x, y, column, row, look.weight(), look.rule());
        String name = columns.get(c).label() + (i + 1);
        page.value(values.getOrDefault(name, ""), x + 9, y + row / 2, column - 18, look.value());
        if (i % STEP == 2) {
          page.window(name, FieldKind.TEXT, x + 3, y + 3, column - 6, row - 6);
        }
      }
    }
    return page;
  }

  private record Book(Log log, Page registered, boolean alone) implements Situation {
    Book(Log log, RandomGenerator random, boolean alone) {
      this(log, log.page(log.invent(random)), alone);
    }

    @Override
    public Sight sight(int index, RandomGenerator random) {
      Map<String, String> values = log.invent(random);
      Page page = log.page(values);
      double rows = log.endShare() - log.headShare();
      if (alone && index % 4 == 3) {
        return Sight.read("whole", page, windows(page, values));
      }
      if (alone || index % 3 == 2) {
        double top = log.headShare() + rows * random.nextDouble(0.08, 0.35);
        double bottom = log.endShare() - rows * random.nextDouble(0.05, 0.3);
        return Sight.refused("rows-alone", page).in(new View(0, top, 1, bottom));
      }
      double bottom = log.headShare() + rows * random.nextDouble(0.45, 0.8);
      return Sight.read("lower-missing", page, windows(page, values)).in(View.above(bottom));
    }

    private static Map<String, String> windows(Page page, Map<String, String> values) {
      Map<String, String> seen = new LinkedHashMap<>();
      page.windows().forEach(w -> seen.put(w.name(), values.getOrDefault(w.name(), "")));
      return seen;
    }
  }
}
