package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.OvalStamp;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.papers.Printer;
import dev.grille.lab.cases.documents.people.Bill;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Grounds;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import java.awt.Color;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What a taxi's meter prints.
 *
 * @param city which town's form it is
 * @param ink what prints the values
 * @param labelled whether the labels are on the form; else the meter prints them, too
 */
public record TaxiInvoices(City city, Ink ink, boolean labelled) {
  private enum City {
    BEIJING,
    SHANGHAI,
    GUANGDONG,
    HUBEI
  }

  private static final int WIDTH = 560;
  private static final Color PINS = new Color(48, 46, 86);
  private static final String[] KEYS = {
    "location",
    "code",
    "number",
    "phone_number",
    "company",
    "taxi_number",
    "certificate_number",
    "identification_number",
    "date",
    "boarding_time",
    "alighting_time",
    "time",
    "unit_price",
    "distance",
    "waiting_time",
    "fare",
    "fuel_oil_surcharge",
    "call_service_surcharge",
    "total"
  };

  /** All styles. */
  public static List<DocumentStyle> styles() {
    return List.of(
        DocumentStyle.of("beijing", new TaxiInvoices(City.BEIJING, Ink.PINS_16, true)::draw),
        DocumentStyle.of("shanghai", new TaxiInvoices(City.SHANGHAI, Ink.PINS_16, true)::draw),
        DocumentStyle.of("guangdong", new TaxiInvoices(City.GUANGDONG, Ink.PINS_24, false)::draw),
        DocumentStyle.heldOut("hubei", new TaxiInvoices(City.HUBEI, Ink.PINS_16, true)::draw));
  }

  private record Row(String key, String label, String value) {}

  private String place() {
    return switch (city) {
      case BEIJING -> "北京市";
      case SHANGHAI -> "上海市";
      case GUANGDONG -> "广东省";
      case HUBEI -> "武汉市";
    };
  }

  private Color print() {
    return switch (city) {
      case BEIJING -> new Color(44, 104, 84);
      case SHANGHAI -> new Color(150, 62, 52);
      case GUANGDONG -> new Color(60, 70, 130);
      case HUBEI -> new Color(88, 88, 92);
    };
  }

  private Paper draw(Inventor inventor) {
    List<Row> rows = rows(inventor);
    double pitch = labelled ? 58 : 50;
    double top = 300;
    int height = 2 * (int) ((top + rows.size() * pitch + 110) / 2);
    Paper paper = inventor.paper(WIDTH, height, 57, KEYS);
    paper.sheet().paper(new Color(250, 249, 244));
    paper.mark(Grounds.waves(WIDTH, height, new Color(228, 234, 226), 11, 5));
    head(paper, inventor);
    Printer printer = inventor.printer(labelled ? 14 : 6, 0.5);
    paper.printer(printer);
    Lettering label = Lettering.of(Face.SONG, 28, print());
    Lettering value = Lettering.of(inventor.pick(Face.HEI, Face.SONG, Face.ZEN), 33, PINS).ink(ink);
    double x = labelled ? 190 : 60;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double y = top + i * pitch;
      if (labelled) {
        paper.label(row.label(), 58, y, paper.fitting(row.label(), 122, label));
        paper.mark(pen -> pen.line(180, y + 22, 505, y + 22, 0.9, print()));
        print(paper, row, x, y, value);
      } else {
        Lettering meter = value.size(31);
        String word = row.label() + ":";
        Lettering inked = printer.inked(meter);
        paper.label(word, x + printer.right(), y + printer.down(), inked);
        print(paper, row, x + paper.sheet().textWidth(word, meter) + 8, y, meter);
      }
    }
    Lettering small = Lettering.of(Face.SONG, 20, print()).align(Align.CENTRE);
    paper.label(
        inventor.pick("手写无效 请保留备查", "请保留此发票 手写无效", "此发票手写无效"), WIDTH / 2.0, height - 52.0, small);
    return paper;
  }

  private static void print(Paper paper, Row row, double x, double y, Lettering lettering) {
    if (row.key().isEmpty()) {
      Printer printer = paper.printer();
      paper.label(row.value(), x + printer.right(), y + printer.down(), printer.inked(lettering));
    } else {
      paper.value(row.key(), row.value(), x, y, lettering);
    }
  }

  private void head(Paper paper, Inventor inventor) {
    Lettering title = Lettering.of(Face.SONG, 36, print()).align(Align.CENTRE).ink(Ink.BOLD);
    String words =
        switch (city) {
          case BEIJING -> "出租汽车专用发票";
          case SHANGHAI -> "出租汽车统一发票";
          case GUANGDONG -> "通用机打发票";
          case HUBEI -> "出租汽车客运发票";
        };
    String full = place() + words;
    Lettering fitting = paper.fitting(full, WIDTH - 70, title);
    paper.label(full, WIDTH / 2.0, 52, fitting);
    double titleWidth = paper.sheet().textWidth(full, fitting);
    double placeWidth = paper.sheet().textWidth(place(), fitting);
    paper.content("location", place().substring(0, 2));
    paper.place(
        "location",
        new java.awt.geom.Rectangle2D.Double(
            WIDTH / 2.0 - titleWidth / 2, 52 - 18, placeWidth * 0.67, 36));
    paper
        .label("发 票 联", WIDTH / 2.0, 100, title.size(26))
        .stamped(
            new OvalStamp(
                WIDTH / 2.0,
                92,
                190,
                120,
                new Color(206, 48, 44, 170),
                "全国统一发票监制章",
                place(),
                "国家税务局监制"));
    Lettering label = Lettering.of(Face.SONG, 26, print());
    Lettering digits =
        Lettering.of(
            Face.SANS, 29, city == City.SHANGHAI ? new Color(40, 40, 44) : new Color(186, 44, 52));
    String region =
        switch (city) {
          case BEIJING -> "111";
          case SHANGHAI -> "131";
          case GUANGDONG -> "144";
          case HUBEI -> "142";
        };
    paper
        .label("发票代码", 58, 180, label)
        .value("code", region + inventor.digits(9), 190, 180, digits)
        .label("发票号码", 58, 224, label)
        .value("number", inventor.digits(8), 190, 224, digits);
  }

  private List<Row> rows(Inventor inventor) {
    LocalTime from = LocalTime.of(inventor.whole(0, 23), inventor.whole(0, 59));
    LocalTime to = from.plusMinutes(inventor.whole(4, 75));
    double kilometres = inventor.whole(9, 460) / 10.0;
    long price = inventor.pick(230, 250, 260, 270, 200, 180);
    long fare = Math.max(1000, Math.round(kilometres * price / 100.0) * 100);
    long fuel = inventor.pick(0, 0, 100, 200);
    String waiting = "%02d:%02d:%02d".formatted(0, inventor.whole(0, 25), inventor.whole(0, 59));
    String date = inventor.day(2012, 2024).toString();
    List<Row> rows = new ArrayList<>();
    switch (city) {
      case BEIJING -> {
        rows.add(new Row("company", "单　位", inventor.pick("银建公司", "首汽", "北方", "渔阳联合", "")));
        rows.add(new Row("phone_number", "电　话", "6" + inventor.digits(7)));
        rows.add(
            new Row(
                "taxi_number",
                "车　号",
                "B" + inventor.pick("P", "N", "M", "R") + inventor.digits(4)));
        rows.add(new Row("certificate_number", "证　号", inventor.digits(6)));
        rows.add(new Row("date", "日　期", date));
        rows.add(new Row("time", "时　间", from + "-" + to));
        rows.add(new Row("unit_price", "单　价", Bill.plain(price) + "元"));
        rows.add(new Row("distance", "里　程", kilometres + "km"));
        rows.add(new Row("waiting_time", "等　候", waiting));
        rows.add(new Row("fare", "金　额", Bill.plain(fare) + "元"));
        rows.add(new Row("fuel_oil_surcharge", "燃油附加费", Bill.plain(fuel)));
        rows.add(new Row("total", "实收金额", Bill.plain(fare + fuel) + "元"));
      }
      case SHANGHAI -> {
        rows.add(new Row("phone_number", "电 话", "6" + inventor.digits(7)));
        rows.add(
            new Row(
                "taxi_number",
                "车 号",
                "沪" + inventor.pick("A", "B", "D", "E") + "X" + inventor.digits(4)));
        rows.add(new Row("certificate_number", "证 号", inventor.digits(6)));
        rows.add(
            new Row(
                "date", "日 期", date.replace("-", "年").replaceFirst("年(\\d\\d)年", "年$1月") + "日"));
        rows.add(new Row("boarding_time", "上 车", from.toString()));
        rows.add(new Row("alighting_time", "下 车", to.toString()));
        rows.add(new Row("unit_price", "单 价", Bill.plain(price)));
        rows.add(new Row("distance", "里 程", String.valueOf(kilometres)));
        rows.add(new Row("waiting_time", "等 候", waiting));
        rows.add(new Row("", "状 态", inventor.pick("1", "2")));
        rows.add(new Row("fare", "金 额", Bill.plain(fare) + "元"));
        rows.add(new Row("", "卡 号", ""));
      }
      case GUANGDONG -> {
        rows.add(new Row("company", "公司", inventor.pick("白云", "广骏", "交通集团", "粤通")));
        rows.add(new Row("phone_number", "电话", "8" + inventor.digits(7)));
        rows.add(
            new Row("taxi_number", "车牌", "粤A" + inventor.pick("D", "F", "G") + inventor.digits(4)));
        rows.add(new Row("date", "日期", date));
        rows.add(new Row("boarding_time", "上车", from.toString()));
        rows.add(new Row("alighting_time", "下车", to.toString()));
        rows.add(new Row("unit_price", "单价", Bill.plain(price)));
        rows.add(new Row("distance", "里程", kilometres + "公里"));
        rows.add(new Row("waiting_time", "等候", waiting));
        rows.add(new Row("fuel_oil_surcharge", "燃油费", Bill.plain(fuel)));
        rows.add(new Row("total", "合计", Bill.plain(fare + fuel) + "元"));
      }
      case HUBEI -> {
        rows.add(
            new Row(
                "taxi_number", "车牌号", "鄂A" + inventor.pick("X", "T", "W") + inventor.digits(4)));
        rows.add(new Row("certificate_number", "工　号", inventor.digits(5)));
        rows.add(new Row("date", "日　期", date.substring(2)));
        rows.add(new Row("boarding_time", "上车时间", from.toString()));
        rows.add(new Row("alighting_time", "下车时间", to.toString()));
        rows.add(new Row("unit_price", "单　价", Bill.plain(price)));
        rows.add(new Row("distance", "里　程", String.valueOf(kilometres)));
        rows.add(new Row("waiting_time", "等候时间", waiting));
        rows.add(new Row("fare", "车　费", Bill.plain(fare)));
        rows.add(new Row("fuel_oil_surcharge", "附加费", Bill.plain(fuel)));
        rows.add(new Row("total", "合　计", Bill.plain(fare + fuel)));
      }
    }
    return rows;
  }
}
