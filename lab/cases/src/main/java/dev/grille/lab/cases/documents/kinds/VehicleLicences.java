package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.Guilloche;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.people.Person;
import dev.grille.lab.cases.documents.people.Vehicle;
import dev.grille.lab.cases.print.Codes;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.Region;
import java.awt.Color;
import java.time.LocalDate;

/**
 * Both pages of a vehicle's licence.
 *
 * @param face of what is printed into it
 * @param older whether it is the issue of 2004, with other words and a title on both pages
 * @param ink of its printer
 */
public record VehicleLicences(Face face, boolean older, Ink ink) {
  private static final int WIDTH = 1056;
  private static final int HEIGHT = 720;
  private static final double MILLIMETRES = 88;
  private static final Color PRINT = new Color(36, 48, 56);
  private static final Color VALUE = new Color(26, 26, 32);
  private static final Color RULE = new Color(118, 134, 130);

  /** Styles of the front page. */
  public static java.util.List<DocumentStyle> front() {
    return java.util.List.of(
        DocumentStyle.of("issue-2008", new VehicleLicences(Face.SONG, false, Ink.SMOOTH)::front),
        DocumentStyle.of("issue-2004", new VehicleLicences(Face.HEI, true, Ink.SMOOTH)::front),
        DocumentStyle.heldOut("pins", new VehicleLicences(Face.ZEN, false, Ink.PINS_24)::front));
  }

  /** Styles of the second page. */
  public static java.util.List<DocumentStyle> back() {
    return java.util.List.of(
        DocumentStyle.of("issue-2008", new VehicleLicences(Face.SONG, false, Ink.SMOOTH)::back),
        DocumentStyle.of("issue-2004", new VehicleLicences(Face.HEI, true, Ink.SMOOTH)::back),
        DocumentStyle.heldOut("pins", new VehicleLicences(Face.ZEN, false, Ink.PINS_24)::back));
  }

  private Lettering values() {
    return Lettering.of(face, 31, VALUE).ink(ink);
  }

  private static TwoLabels labels() {
    return new TwoLabels(Lettering.of(Face.SONG, 26, PRINT), Lettering.of(Face.SANS, 18, PRINT));
  }

  private Paper front(Inventor inventor) {
    Paper paper =
        inventor.paper(
            WIDTH,
            HEIGHT,
            MILLIMETRES,
            "number",
            "vehicle_type",
            "name",
            "address",
            "use_character",
            "model",
            "vin",
            "engine_no",
            "register_date",
            "issue_date",
            "issuing_authority");
    ground(paper);
    Person person = Person.adult(inventor.random());
    Region region = person.region();
    Vehicle vehicle = Vehicle.invent(region, inventor.random());
    Lettering title = Lettering.of(Face.HEI, 45, PRINT).align(Align.CENTRE).ink(Ink.BOLD);
    paper
        .label("中华人民共和国机动车行驶证", WIDTH / 2.0, 58, title)
        .label(
            "Vehicle License of the People's Republic of China",
            WIDTH / 2.0,
            102,
            Lettering.of(Face.SANS, 24, PRINT).align(Align.CENTRE));
    TwoLabels labels = labels();
    labels.print(paper, 44, 172, "号牌号码", "Plate No.");
    labels.print(paper, 490, 172, "车辆类型", "Vehicle Type");
    labels.print(paper, 44, 252, "所 有 人", "Owner");
    labels.print(paper, 44, 328, "住　　址", "Address");
    labels.print(paper, 44, 410, "使用性质", "Use Character");
    labels.print(paper, 490, 410, "品牌型号", "Model");
    int vinAt = older ? 582 : 496;
    int engineAt = older ? 496 : 582;
    labels.print(paper, 286, vinAt, "车辆识别代号", "VIN");
    labels.print(paper, 286, engineAt, "发动机号码", "Engine No.");
    labels.print(paper, 286, 668, older ? "注册登记日期" : "注册日期", "Register Date");
    labels.print(paper, 660, 668, "发证日期", "Issue Date");
    frontRules(paper);
    LocalDate registered = inventor.day(2006, 2023);
    String firm = inventor.chance(0.25) ? inventor.next(Chinese.company()) : person.name();
    Lettering values = values();
    paper
        .printer(inventor.printer(6, 0.7))
        .value("number", vehicle.plate(), 180, 170, values)
        .fitted("vehicle_type", vehicle.type(), 630, 170, 390, values)
        .fitted("name", firm, 180, 250, 830, values)
        .fitted("address", person.address(), 180, 326, 830, values.size(30))
        .value("use_character", use(inventor, vehicle), 196, 408, values)
        .fitted("model", vehicle.model(), 618, 408, 400, values)
        .value("vin", inventor.asPrinted(vehicle.vin()), 500, vinAt - 2.0, values)
        .value("engine_no", vehicle.engine(), 500, engineAt - 2.0, values)
        .value("register_date", registered.toString(), older ? 470 : 440, 666, values.size(29))
        .value(
            "issue_date",
            registered.plusDays(inventor.chance(0.6) ? 0 : inventor.whole(1, 1500)).toString(),
            800,
            666,
            values.size(29));
    String province = region.city().isEmpty() ? "" : region.province();
    String office = province + region.town() + "公安局交通警察支队";
    int each = (office.length() + 3) / 4;
    DriverLicences.stamp(paper, 46, 462, 212, office, each, Face.SONG);
    return paper;
  }

  private static String use(Inventor inventor, Vehicle vehicle) {
    return vehicle.load() > 0
        ? inventor.pick("货运", "非营运", "营运")
        : inventor.pick("非营运", "非营运", "非营运", "营转非", "租赁", "预约出租客运");
  }

  private static void frontRules(Paper paper) {
    paper.mark(
        pen -> {
          for (double y : new double[] {208, 288, 368, 446}) {
            pen.line(40, y, 1016, y, 1.5, RULE);
          }
          pen.line(480, 134, 480, 208, 1.5, RULE);
          pen.line(480, 368, 480, 446, 1.5, RULE);
          pen.line(276, 446, 276, 704, 1.5, RULE);
          pen.line(276, 540, 1016, 540, 1.5, RULE);
          pen.line(276, 626, 1016, 626, 1.5, RULE);
          pen.box(40, 134, 976, 570, 2, RULE);
        });
  }

  private Paper back(Inventor inventor) {
    Paper paper =
        inventor.paper(
            WIDTH,
            HEIGHT,
            MILLIMETRES,
            "number",
            "file_no",
            "approved_passengers",
            "gross_mass",
            "unladen_mass",
            "approved_load",
            "dimension",
            "traction_mass",
            "remarks",
            "inspection_record",
            "code_number");
    ground(paper);
    Region region = Region.any(inventor.random());
    Vehicle vehicle = Vehicle.invent(region, inventor.random());
    double top = older ? 104 : 34;
    double step = older ? 66 : 76;
    if (older) {
      paper.label(
          "中华人民共和国机动车行驶证副页",
          WIDTH / 2.0,
          56,
          Lettering.of(Face.HEI, 40, PRINT).align(Align.CENTRE).ink(Ink.BOLD));
    }
    backLabels(paper, top, step);
    boolean lorry = vehicle.load() > 0;
    Lettering values = values();
    paper
        .printer(inventor.printer(6, 0.7))
        .value("number", vehicle.plate(), 190, top + step * 0.5, values)
        .value(
            "file_no",
            inventor.chance(0.15) ? "" : region.code() + inventor.digits(6),
            690,
            top + step * 0.5,
            values)
        .value("approved_passengers", vehicle.seats() + "人", 200, top + step * 1.5, values)
        .value("gross_mass", vehicle.gross() + "kg", 690, top + step * 1.5, values)
        .value("unladen_mass", vehicle.unladen() + "kg", 200, top + step * 2.5, values)
        .value(
            "approved_load",
            lorry ? vehicle.load() + "kg" : inventor.pick("--", "--", ""),
            690,
            top + step * 2.5,
            values)
        .fitted(
            "dimension",
            vehicle.length() + "×" + vehicle.width() + "×" + vehicle.height() + "mm",
            178,
            top + step * 3.5,
            310,
            values)
        .value("traction_mass", inventor.pick("--", "--", ""), 700, top + step * 3.5, values);
    records(paper, inventor, region, top, step);
    String code = "*" + region.code().substring(0, 2) + inventor.digits(11) + "*";
    paper
        .printer(dev.grille.lab.cases.documents.papers.Printer.EXACT)
        .mark(pen -> Codes.bars(pen, 330, 626, 400, 44))
        .value(
            "code_number",
            code,
            WIDTH / 2.0,
            690,
            Lettering.of(Face.SANS, 26, VALUE).align(Align.CENTRE));
    return paper;
  }

  private void records(Paper paper, Inventor inventor, Region region, double top, double step) {
    Lettering values = values();
    String remarks = inventor.chance(0.4) ? "" : "强制报废期止:" + inventor.day(2028, 2040).toString();
    LocalDate until = inventor.day(2019, 2027);
    String record =
        inventor.pick("检验有效期至", "检验有效期至", "有效期至")
            + until.getYear()
            + "年"
            + "%02d".formatted(until.getMonthValue())
            + "月"
            + region.plate()
            + (inventor.chance(0.3) ? "(01)" : "");
    double room = 800;
    paper
        .value("remarks", remarks, 178, top + step * 4.5, values)
        .lines(
            "inspection_record",
            paper.broken(record, room, values),
            178,
            top + step * 5.5,
            46,
            values);
  }

  private static void backLabels(Paper paper, double top, double step) {
    Lettering label = Lettering.of(Face.SONG, 26, PRINT);
    String[][] words = {
      {"号牌号码", "档案编号"},
      {"核定载人数", "总 质 量"},
      {"整备质量", "核定载质量"},
      {"外廓尺寸", "准牵引总质量"},
    };
    double bottom = 606;
    paper.mark(
        pen -> {
          for (int i = 0; i <= 5; i++) {
            pen.line(40, top + step * i, 1016, top + step * i, 1.5, RULE);
          }
          pen.line(498, top, 498, top + step * 4, 1.5, RULE);
          pen.line(170, top, 170, bottom, 1.5, RULE);
          pen.line(676, top, 676, top + step * 4, 1.5, RULE);
          pen.box(40, top, 976, bottom - top, 2, RULE);
        });
    for (int row = 0; row < 4; row++) {
      double y = top + step * (row + 0.5);
      paper
          .label(words[row][0], 105, y, fitted(paper, words[row][0], 122, label))
          .label(words[row][1], 587, y, fitted(paper, words[row][1], 168, label));
    }
    Lettering centred = label.align(Align.CENTRE);
    paper
        .label("备　　注", 105, top + step * 4.5, centred)
        .label("检验记录", 105, (top + step * 5 + bottom) / 2, centred);
  }

  private static Lettering fitted(Paper paper, String text, double room, Lettering label) {
    return paper.fitting(text, room, label).align(Align.CENTRE);
  }

  private void ground(Paper paper) {
    Color first = older ? new Color(214, 222, 236) : new Color(206, 228, 216);
    Color second = older ? new Color(232, 216, 222) : new Color(214, 220, 236);
    paper.sheet().corner(30);
    paper
        .stiff()
        .mark(Guilloche.rainbow(WIDTH, HEIGHT, new Color(246, 248, 246), new Color(240, 245, 243)))
        .mark(Guilloche.net(WIDTH, HEIGHT, 11, 8, 44, first, second, first))
        .mark(Guilloche.flower(WIDTH / 2.0, HEIGHT / 2.0, 190, 10, first, second));
  }
}
