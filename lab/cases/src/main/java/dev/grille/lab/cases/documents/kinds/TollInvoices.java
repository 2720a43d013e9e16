package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.OvalStamp;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.papers.Printer;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Grounds;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * What a toll gate prints.
 *
 * @param form which province's form it is
 * @param ink what prints the values
 */
public record TollInvoices(Form form, Ink ink) {
  private enum Form {
    /** Upright, labels on the form. */
    ZHEJIANG,
    /** Upright, printed by the gate with its labels. */
    SICHUAN,
    /** Wide, of a printed amount. */
    BRIDGE,
    /** Wide, two columns. */
    HENAN
  }

  private static final Color PINS = new Color(46, 44, 70);

  /** All styles. */
  public static List<DocumentStyle> styles() {
    return List.of(
        DocumentStyle.of("zhejiang", new TollInvoices(Form.ZHEJIANG, Ink.PINS_16)::draw),
        DocumentStyle.of("sichuan", new TollInvoices(Form.SICHUAN, Ink.PINS_24)::draw),
        DocumentStyle.of("bridge", new TollInvoices(Form.BRIDGE, Ink.SMOOTH)::draw),
        DocumentStyle.heldOut("henan", new TollInvoices(Form.HENAN, Ink.PINS_16)::draw));
  }

  private record Row(String label, String key, String value) {}

  private boolean wide() {
    return form == Form.BRIDGE || form == Form.HENAN;
  }

  private Paper draw(Inventor inventor) {
    int width = wide() ? 1000 : 640;
    int height = wide() ? 600 : 800;
    Paper paper =
        inventor.paper(
            width,
            height,
            wide() ? 100 : 82,
            "code",
            "number",
            "entry",
            "exit",
            "amount",
            "cashier",
            "vehicle_type",
            "date",
            "time");
    Color print =
        switch (form) {
          case ZHEJIANG -> new Color(40, 96, 120);
          case SICHUAN -> new Color(120, 62, 50);
          case BRIDGE -> new Color(52, 92, 60);
          case HENAN -> new Color(96, 60, 116);
        };
    paper.sheet().paper(new Color(250, 249, 245));
    paper
        .mark(Grounds.waves(width, height, new Color(226, 232, 232), 11, 6))
        .mark(pen -> pen.box(20, 20, width - 40, height - 40, 2, print));
    head(paper, inventor, print);
    if (form == Form.BRIDGE) {
      fixed(paper, inventor, print);
      return paper;
    }
    List<Row> rows = rows(inventor);
    Printer printer = inventor.printer(form == Form.SICHUAN ? 5 : 11, 0.55);
    paper.printer(printer);
    Lettering label = Lettering.of(Face.SONG, 29, print);
    Lettering value = Lettering.of(inventor.pick(Face.HEI, Face.SONG, Face.ZEN), 32, PINS).ink(ink);
    double top = wide() ? 300 : 296;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double x = wide() ? 60 + i % 2 * 470 : 56;
      double y = wide() ? top + i / 2 * 62 : top + i * 56;
      if (form == Form.SICHUAN) {
        String word = row.label() + ":";
        paper.label(word, x + printer.right(), y + printer.down(), printer.inked(value));
        paper.value(row.key(), row.value(), x + paper.sheet().textWidth(word, value) + 8, y, value);
      } else {
        paper.label(row.label() + "：", x, y, label);
        double at = x + paper.sheet().textWidth(row.label() + "：", label) + 6;
        paper.fitted(
            row.key(), row.value(), at, y, (wide() ? 470 : width - 40.0) - at % 470, value);
      }
    }
    Lettering small = Lettering.of(Face.SONG, 21, print).align(Align.CENTRE);
    paper.label("手开无效　请妥善保管以备查验", width / 2.0, height - 46.0, small);
    return paper;
  }

  private void head(Paper paper, Inventor inventor, Color print) {
    String title =
        switch (form) {
          case ZHEJIANG -> "浙江省车辆通行费专用发票";
          case SICHUAN -> "四川省高速公路车辆通行费发票";
          case BRIDGE -> "江苏省公路桥梁车辆通行费定额发票";
          case HENAN -> "河南省高速公路车辆通行费通用发票";
        };
    double middle = paper.width() / 2.0;
    Lettering big = Lettering.of(Face.SONG, 42, print).align(Align.CENTRE).ink(Ink.BOLD);
    String province = title.substring(0, 3);
    paper
        .label(title, middle, 66, paper.fitting(title, paper.width() - 90.0, big))
        .label("发 票 联", middle, 114, big.size(28))
        .stamped(
            new OvalStamp(
                middle,
                104,
                190,
                122,
                new Color(206, 48, 44, 170),
                "全国统一发票监制章",
                province,
                "税务局监制"));
    String code =
        switch (form) {
          case ZHEJIANG -> "133" + inventor.digits(9);
          case SICHUAN -> "151" + inventor.digits(5) + inventor.pick("Z", "5") + inventor.digits(3);
          case BRIDGE -> "232" + inventor.digits(9);
          case HENAN -> "141" + inventor.digits(9);
        };
    Lettering label = Lettering.of(Face.SONG, 27, print);
    Lettering digits =
        Lettering.of(
            Face.SANS, 30, form == Form.HENAN ? new Color(190, 46, 50) : new Color(40, 40, 46));
    double x = wide() ? 560 : 56;
    double y = wide() ? 186 : 190;
    paper
        .label("发票代码", x, y, label)
        .value("code", code, x + 126, y, digits)
        .label(form == Form.BRIDGE ? "№" : "发票号码", x, y + 46, label)
        .value("number", inventor.digits(8), x + 126, y + 46, digits);
  }

  private static void fixed(Paper paper, Inventor inventor, Color print) {
    Lettering big = Lettering.of(Face.SONG, 76, print).align(Align.CENTRE).ink(Ink.BOLD);
    String amount = inventor.pick("5元", "10元", "15元", "20元", "25元", "30元");
    paper
        .label("金额", 230, 350, big.size(40))
        .value("amount", amount, 470, 350, big)
        .label(inventor.pick("一类车", "二类车", "小型客车"), 760, 350, big.size(36));
    Lettering small = Lettering.of(Face.SONG, 24, print).align(Align.CENTRE);
    paper.label("收费单位（盖章）：江苏东部高速公路管理有限公司", 500, 480, small).label("盖章有效　手写无效", 500, 530, small);
  }

  private List<Row> rows(Inventor inventor) {
    String[] gates = {"杭州北", "绕东锦城湖站", "宁波东", "成都", "郑州南", "洛阳西", "湖州", "雅安东", "开封", "嘉兴"};
    String prefix = inventor.chance(0.3) ? inventor.digits(4) : "";
    String date = inventor.day(2012, 2023).toString();
    String time =
        "%02d:%02d:%02d"
            .formatted(inventor.whole(0, 23), inventor.whole(0, 59), inventor.whole(0, 59));
    int yuan = inventor.whole(5, 400);
    String cashier = inventor.chance(0.7) ? inventor.digits(6) : inventor.pick("张敏", "李国强", "王丽");
    String entry = prefix + inventor.pick(gates);
    String exit = prefix + inventor.pick(gates);
    List<Row> rows = new ArrayList<>();
    switch (form) {
      case SICHUAN -> {
        rows.add(new Row("入口", "entry", entry));
        rows.add(new Row("出口", "exit", exit));
        rows.add(new Row("车型", "vehicle_type", inventor.pick("客1", "客2", "货1", "货3")));
        rows.add(new Row("金额", "amount", yuan + "元"));
        rows.add(new Row("收费员", "cashier", cashier));
        rows.add(new Row("日期", "date", date));
        rows.add(new Row("时间", "time", time));
      }
      case HENAN -> {
        rows.add(new Row("入口站", "entry", entry));
        rows.add(new Row("出口站", "exit", exit));
        rows.add(new Row("车型", "vehicle_type", inventor.pick("一型", "二型", "1")));
        rows.add(new Row("收费金额", "amount", "￥" + yuan + ".00"));
        rows.add(new Row("日期", "date", date.replaceFirst("-", "年").replace("-", "月") + "日"));
        rows.add(new Row("时间", "time", time));
        rows.add(new Row("收费员", "cashier", cashier));
      }
      default -> {
        rows.add(new Row("入口站", "entry", entry));
        rows.add(new Row("出口站", "exit", exit));
        rows.add(new Row("车　型", "vehicle_type", inventor.pick("客一", "客二", "一型")));
        rows.add(new Row("金　额", "amount", yuan + "元"));
        rows.add(new Row("收费员", "cashier", inventor.chance(0.2) ? "" : cashier));
        rows.add(new Row("日　期", "date", date));
        rows.add(new Row("时　间", "time", time));
      }
    }
    return rows;
  }
}
