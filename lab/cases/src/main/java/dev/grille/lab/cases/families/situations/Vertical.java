package dev.grille.lab.cases.families.situations;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Letterhead;
import dev.grille.lab.cases.families.sheets.Look;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.Language;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.English;
import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Chinese set downwards, and text that is turned, its window given as it is read. */
public final class Vertical {
  private Vertical() {}

  /** How a column's text runs. */
  private enum Run {
    DOWNWARDS,
    UP_TURNED,
    DOWN_TURNED
  }

  private record Column(String name, Run run, ValueSource source) {}

  /** The family. */
  public static Family family() {
    ValueSource opinion = Values.oneOf("同意报销", "准予通行", "情况属实", "建议复查", "不予受理", "按期归还");
    ValueSource code = Values.mask("AA-9999-99");
    return new Family(
        "vertical",
        "text is read as it runs",
        List.of(
            style(
                "columns-zh",
                false,
                ChineseTopics.estate(),
                new Column("审批意见", Run.DOWNWARDS, opinion),
                new Column("经办部门", Run.DOWNWARDS, Values.oneOf("财务结算科", "后勤保障处", "综合办公室")),
                new Column("负责人", Run.DOWNWARDS, Chinese.person()),
                new Column("货位", Run.UP_TURNED, code)),
            style(
                "turned-up",
                false,
                EnglishTopics.freight(),
                new Column("Barcode", Run.UP_TURNED, Values.digits(12)),
                new Column("Stow", Run.UP_TURNED, code),
                new Column("Agent", Run.UP_TURNED, English.person()),
                new Column("Port", Run.UP_TURNED, Values.oneOf("Leith", "Cork", "Bergen"))),
            style(
                "turned-down",
                false,
                EnglishTopics.clinic(),
                new Column("Batch", Run.DOWN_TURNED, code),
                new Column("Made by", Run.DOWN_TURNED, English.firm()),
                new Column("Serial", Run.DOWN_TURNED, Values.digits(10))),
            style(
                "plaque-zh",
                true,
                ChineseTopics.drivingSchool(),
                new Column("校训", Run.DOWNWARDS, Values.oneOf("安全第一", "文明驾驶", "遵章守法")),
                new Column("教练", Run.DOWNWARDS, Chinese.person()),
                new Column("证号", Run.DOWN_TURNED, Values.digits(9)),
                new Column("批注", Run.DOWNWARDS, opinion)),
            style(
                "both-ways",
                true,
                EnglishTopics.hire(),
                new Column("Rack", Run.UP_TURNED, code),
                new Column("Crate", Run.DOWN_TURNED, Values.mask("AAA 999")),
                new Column("Site", Run.UP_TURNED, English.firm()))));
  }

  private static FamilyStyle style(String name, boolean held, Topic topic, Column... columns) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          Look look = Look.random(topic.language(), heldOut, random);
          Sheet sheet = new Sheet(topic, look, List.of(columns), random.nextDouble(380, 470));
          return new Turned(sheet, sheet.page(sheet.invent(random)));
        });
  }

  private record Turned(Sheet sheet, Page registered) implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      Map<String, String> values = sheet.invent(random);
      return Sight.read("filled", sheet.page(values), values);
    }
  }

  private record Sheet(Topic topic, Look look, List<Column> columns, double tall) {
    Map<String, String> invent(RandomGenerator random) {
      Map<String, String> values = new LinkedHashMap<>();
      for (Column column : columns) {
        values.put(column.name(), column.source().next(random, values));
      }
      values.put("remark", remark().next(random, values));
      return values;
    }

    private ValueSource remark() {
      return topic.language() == Language.CHINESE ? Chinese.goods() : English.cause();
    }

    Page page(Map<String, String> values) {
      double wide = look.valueSize() * 2;
      double step = Math.max(150, wide * 2.6);
      Page page = new Page(Math.max(760, 180 + columns.size() * step), tall + 460);
      new Letterhead(topic, look).draw(page);
      double top = Letterhead.HEIGHT + 50;
      for (int i = 0; i < columns.size(); i++) {
        double x = 100 + i * step;
        Column column = columns.get(i);
        page.fitted(column.name(), x, top - 22, step - 12, look.label());
        page.box(x, top, wide, tall, look.weight(), look.rule());
        draw(page, column, values.getOrDefault(column.name(), ""), x, top, wide);
      }
      double y = top + tall + 50;
      String label = topic.language() == Language.CHINESE ? "备注" : "Remark";
      page.text(label, 100, y, look.label());
      page.line(220, y + 22, page.width() - 90, y + 22, look.weight(), look.rule());
      page.value(values.getOrDefault("remark", ""), 232, y, page.width() - 330, look.value());
      return page.window("remark", FieldKind.TEXT, 220, y - 24, page.width() - 310, 45);
    }

    private void draw(Page page, Column column, String text, double x, double top, double wide) {
      Point a = new Point(x + 3, top + 3);
      Point b = new Point(x + wide - 3, top + 3);
      Point c = new Point(x + wide - 3, top + tall - 3);
      Point d = new Point(x + 3, top + tall - 3);
      switch (column.run()) {
        case DOWNWARDS -> {
          Lettering set = look.value().align(Align.CENTRE);
          double step = look.valueSize() * 1.18;
          for (int i = 0; i < text.length(); i++) {
            String character = text.substring(i, i + 1);
            page.value(character, x + wide / 2, top + step * (i + 0.8), wide, set);
          }
          page.window(column.name(), FieldKind.TEXT, new Quad(a, b, c, d));
        }
        case UP_TURNED -> {
          turned(page, text, x + wide / 2, top + tall - 12, -Math.PI / 2);
          page.window(column.name(), FieldKind.TEXT, new Quad(d, a, b, c));
        }
        case DOWN_TURNED -> {
          turned(page, text, x + wide / 2, top + 12, Math.PI / 2);
          page.window(column.name(), FieldKind.TEXT, new Quad(b, c, d, a));
        }
      }
    }

    private void turned(Page page, String text, double x, double y, double angle) {
      double room = tall - 24;
      page.printed(
          look.valueSize(),
          pen -> {
            var place = pen.graphics().getTransform();
            pen.graphics().translate(x, y);
            pen.graphics().rotate(angle);
            pen.fit(text, 0, 0, room, look.value());
            pen.graphics().setTransform(place);
          });
    }
  }
}
