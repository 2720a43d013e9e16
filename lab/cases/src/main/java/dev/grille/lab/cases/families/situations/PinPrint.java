package dev.grille.lab.cases.families.situations;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Look;
import dev.grille.lab.cases.families.sheets.NinePins;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.Language;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Slips whose values a worn head with nine pins has printed, seldom quite in their places. */
public final class PinPrint {
  private PinPrint() {}

  /** The family. */
  public static Family family() {
    ValueSource clock = Values.time();
    return new Family(
        "dot-matrix",
        "dots are read as the characters they make, a slashed zero as a zero",
        List.of(
            style(
                "parking",
                false,
                Language.ENGLISH,
                "CITY CAR PARKS",
                new Entry("TICKET", Values.digits(7)),
                new Entry("IN", clock),
                new Entry("OUT", clock),
                new Entry("DATE", Values.date("dd-MM-yyyy")),
                new Entry("PAID", Values.amount("", 100, 4000)),
                new Entry("PLATE", Values.mask("AA99 AAA"))),
            style(
                "weighbridge",
                false,
                Language.ENGLISH,
                "WEIGHBRIDGE No. 2",
                new Entry("LORRY", Values.mask("AA-9999")),
                new Entry("GROSS", Values.count(12000, 40000, " KG")),
                new Entry("TARE", Values.count(6000, 12000, " KG")),
                new Entry("TIME", clock),
                new Entry("DAY", Values.date("yyyy/MM/dd"))),
            style(
                "fare-zh",
                false,
                Language.CHINESE,
                "港城客运专用票",
                new Entry("日期", Values.date("yyyy年MM月dd日")),
                new Entry("上车", clock),
                new Entry("下车", clock),
                new Entry("里程", Values.amount("", 100, 9000)),
                new Entry("金额", money()),
                new Entry("单价", unit())),
            style(
                "toll-zh",
                true,
                Language.CHINESE,
                "高速公路通行费收据",
                new Entry("车牌", Values.mask("A99999")),
                new Entry("入口时间", clock),
                new Entry("出口时间", clock),
                new Entry("里程", distance()),
                new Entry("实收", money()),
                new Entry("日期", Values.date("yyyy-MM-dd"))),
            style(
                "till",
                true,
                Language.ENGLISH,
                "STATION BUFFET",
                new Entry("SALE", Values.mask("9999-99")),
                new Entry("TOTAL", Values.amount("", 100, 9000)),
                new Entry("CASH", Values.amount("", 1000, 9000)),
                new Entry("CHANGE", Values.amount("", 1, 1000)),
                new Entry("TILL", Values.oneOf("ANNA", "BEN", "ZOE", "KURT")),
                new Entry("WHEN", Values.date("dd.MM.yyyy")))));
  }

  private static ValueSource money() {
    return (random, known) -> Values.amount("¥", 800, 20000).next(random, known) + "元";
  }

  private static ValueSource unit() {
    return (random, known) -> Values.amount("", 150, 400).next(random, known) + "元";
  }

  private static ValueSource distance() {
    return (random, known) -> Values.amount("", 100, 9000).next(random, known) + "KM";
  }

  private static FamilyStyle style(
      String name, boolean held, Language language, String title, Entry... entries) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          double pitch = random.nextDouble(2.6, 3.8);
          Slip slip =
              new Slip(
                  title,
                  List.of(entries),
                  Look.random(language, heldOut, random),
                  pitch,
                  random.nextDouble(0.9, 1.25));
          return new Printed(slip, slip.page(slip.invent(random), 0, 0, 0, 255));
        });
  }

  private record Printed(Slip slip, Page registered) implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      Map<String, String> values = slip.invent(random);
      double off = index % 2 == 0 ? 2 : slip.pitch() * 3;
      Page page =
          slip.page(
              values,
              random.nextDouble(-2, 2) * off,
              random.nextDouble(-1, 1) * off,
              random.nextDouble(0, 0.05),
              random.nextInt(150, 256));
      return Sight.read(index % 2 == 0 ? "placed" : "drifted", page, values);
    }
  }

  private record Slip(String title, List<Entry> entries, Look look, double pitch, double stretch) {
    Map<String, String> invent(RandomGenerator random) {
      Map<String, String> values = new LinkedHashMap<>();
      for (Entry entry : entries) {
        values.put(entry.label(), entry.source().next(random, values));
      }
      return values;
    }

    Page page(Map<String, String> values, double dx, double dy, double wear, int strength) {
      double step = pitch * 16;
      double size = Math.max(16, pitch * 7);
      double left = 60 + size * 5.2;
      Page page = new Page(left + pitch * stretch * 6 * 17 + 60, 210 + entries.size() * step);
      page.fill(0, 0, page.width(), page.height(), look.paper());
      Lettering label = look.label().size(size);
      page.fitted(
          title,
          page.width() / 2.0,
          62,
          page.width() - 60.0,
          label.size(size * 1.3).ink(Ink.BOLD).align(Lettering.Align.CENTRE));
      page.line(40, 100, page.width() - 40.0, 100, 2, look.rule());
      NinePins pins = new NinePins(pitch, stretch, wear, new Color(40, 38, 52, strength));
      for (int i = 0; i < entries.size(); i++) {
        String name = entries.get(i).label();
        double y = 150 + i * step;
        page.text(name, 46, y, label);
        pins.print(page, values.getOrDefault(name, ""), left + 10 + dx, y + dy);
        page.window(
            name, FieldKind.TEXT, left, y - pitch * 6.5, page.width() - left - 40, pitch * 13);
      }
      page.line(
          40, page.height() - 60.0, page.width() - 40.0, page.height() - 60.0, 2, look.rule());
      return page.text("0017-B", 46, page.height() - 34.0, label.size(16));
    }
  }
}
