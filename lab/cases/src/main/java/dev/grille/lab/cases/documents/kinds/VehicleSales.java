package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.kinds.FormGrid.Cell;
import dev.grille.lab.cases.documents.ornaments.OvalStamp;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.people.Firm;
import dev.grille.lab.cases.documents.people.Person;
import dev.grille.lab.cases.documents.people.Vehicle;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.print.Seal;
import java.awt.Color;
import java.time.LocalDate;
import java.util.List;

/**
 * The invoice for a motor vehicle that was sold.
 *
 * @param issue which year's form it is
 * @param print its colour, by which its copies are told apart
 */
public record VehicleSales(Issue issue, Color print) {
  private enum Issue {
    /** Until 2014: the buyer's number has a cell of its own. */
    OLD,
    /** Until 2021: it stands below his name. */
    MIDDLE,
    /** Since then: with a social credit code or the number of a card in one cell. */
    NEW
  }

  private static final int WIDTH = 1400;
  private static final int HEIGHT = 1034;
  private static final double LEFT = 60;
  private static final double RIGHT = 1330;
  private static final double TOP = 170;
  private static final double ROW = 54;
  private static final String[] KEYS = {
    "issue_date",
    "code",
    "number",
    "machine_printed_code",
    "machine_printed_number",
    "machine_number",
    "fiscal_code",
    "buyer_name",
    "buyer_organization_number",
    "buyer_id",
    "vehicle_type",
    "brand_model",
    "manufacturing_location",
    "quality_certificate",
    "import_certificate",
    "inspection_number",
    "engine_number",
    "vehicle_identification_number",
    "total_chinese",
    "total",
    "seller_name",
    "seller_phone",
    "seller_id",
    "seller_account",
    "seller_address",
    "seller_bank",
    "tax_rate",
    "tax",
    "tax_authority",
    "tax_authority_code",
    "tax_exclusive_price",
    "tax_payment_receipt",
    "tonnage",
    "seating_capacity"
  };

  /** All styles. */
  public static List<DocumentStyle> styles() {
    return List.of(
        DocumentStyle.of(
            "middle-brown", new VehicleSales(Issue.MIDDLE, new Color(130, 78, 40))::draw),
        DocumentStyle.of("new-blue", new VehicleSales(Issue.NEW, new Color(44, 74, 140))::draw),
        DocumentStyle.heldOut(
            "old-green", new VehicleSales(Issue.OLD, new Color(36, 100, 70))::draw));
  }

  private Paper draw(Inventor inventor) {
    Paper paper = inventor.paper(WIDTH, HEIGHT, 241, KEYS);
    paper.sheet().paper(new Color(253, 252, 248));
    Firm seller = Firm.invent(inventor.random());
    Person person = Person.adult(inventor.random());
    Firm company = Firm.invent(inventor.random());
    boolean firm = inventor.chance(0.3);
    Vehicle vehicle = Vehicle.invent(seller.region(), inventor.random());
    Ink ink = inventor.chance(0.5) ? Ink.PINS_24 : Ink.SMOOTH;
    Lettering value =
        Lettering.of(inventor.pick(Face.SONG, Face.HEI), 23, new Color(36, 36, 60)).ink(ink);
    head(paper, inventor);
    var printer = inventor.printer(5, 0.65);
    String code = "1" + seller.region().code().substring(0, 4) + "00" + inventor.digits(5);
    String number = inventor.digits(8);
    Lettering big = Lettering.of(Face.SANS, 29, new Color(36, 36, 44));
    paper
        .value("code", code, 1090, 70, big)
        .value("number", number, 1090, 112, big)
        .printer(printer)
        .value("issue_date", date(inventor), 190, 140, value);
    machine(paper, inventor, code, number, value);
    String name = firm ? company.name() : person.name();
    String id = firm ? company.code() : person.number();
    FormGrid grid = new FormGrid(LEFT, RIGHT, print, 1.2, label(23), value, false);
    double y = grid.below(paper, TOP + 150);
    y = buyer(paper, grid, name, id, firm, y);
    y = goods(paper, grid, inventor, vehicle, y);
    new VehicleSaleSums(grid, issue != Issue.OLD).print(paper, inventor, seller, vehicle, y);
    foot(paper, inventor, seller);
    return paper;
  }

  private static String date(Inventor inventor) {
    LocalDate day = inventor.day(2010, 2023);
    return inventor.chance(0.6)
        ? day.toString()
        : "%d年%02d月%02d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private Lettering label(double size) {
    return Lettering.of(Face.SONG, size, print);
  }

  private void head(Paper paper, Inventor inventor) {
    String[] copy =
        inventor.pick(
            new String[] {"发票联", "第一联 发票联(购货单位付款凭证)"},
            new String[] {"抵扣联", "第二联 抵扣联(购货单位扣税凭证)"},
            new String[] {"注册登记联", "第四联 注册登记联(车辆登记单位留存)"});
    Lettering title = label(48).align(Align.CENTRE).ink(Ink.BOLD);
    paper
        .label("机动车销售统一发票", WIDTH / 2.0, 62, title)
        .label(copy[0], WIDTH / 2.0, 118, title.size(32))
        .stamped(
            new OvalStamp(
                WIDTH / 2.0,
                84,
                200,
                128,
                new Color(206, 48, 44, 180),
                "全国统一发票监制章",
                "国家税务总局",
                "监制"))
        .label("开票日期", 80, 140, label(24))
        .label("发票代码", 960, 70, label(25))
        .label("发票号码", 960, 112, label(25));
    Downwards.print(paper, copy[1], 1362, 480, 25, label(19));
  }

  private void machine(
      Paper paper, Inventor inventor, String code, String number, Lettering value) {
    String[] labels = {"机打代码", "机打号码", "机器编号"};
    String[] keys = {"machine_printed_code", "machine_printed_number", "machine_number"};
    String[] values = {code, number, "49" + inventor.digits(10)};
    paper.mark(
        pen -> {
          pen.box(LEFT, TOP, RIGHT - LEFT, 770, 2.2, print);
          pen.line(LEFT + 130, TOP, LEFT + 130, TOP + 150, 1.2, print);
          pen.line(LEFT + 440, TOP, LEFT + 440, TOP + 150, 1.2, print);
          pen.line(LEFT + 510, TOP, LEFT + 510, TOP + 150, 1.2, print);
          pen.line(LEFT, TOP + 50, LEFT + 440, TOP + 50, 1.2, print);
          pen.line(LEFT, TOP + 100, LEFT + 440, TOP + 100, 1.2, print);
        });
    for (int i = 0; i < 3; i++) {
      double y = TOP + 25 + i * 50;
      paper
          .label(labels[i], LEFT + 14, y, label(24))
          .value(keys[i], values[i], LEFT + 144, y, value);
    }
    Downwards.print(paper, "税控码", LEFT + 475, TOP + 75, 30, label(23));
    Lettering mono = value.face(Face.MONO).size(24).tracking(0.06);
    new Cipher("fiscal_code", 4, 38, 32).print(paper, inventor, LEFT + 530, TOP + 28, mono);
  }

  private double buyer(
      Paper paper, FormGrid grid, String name, String id, boolean firm, double top) {
    return switch (issue) {
      case OLD ->
          grid.row(
              paper,
              top,
              ROW,
              new Cell("购货单位(人)", 0.12, "buyer_name", name, 0.36),
              new Cell("身份证号码/组织机构代码", 0.2, "buyer_organization_number", id, 0.32));
      case MIDDLE -> {
        double x = LEFT + 0.17 * grid.width() + 10;
        double middle = LEFT + 0.52 * grid.width();
        grid.label(paper, LEFT, top, 76, 0.17, "购买方名称及身份证号码/组织机构代码", 2);
        grid.upright(paper, middle, top, 76);
        grid.label(paper, middle, top, 76, 0.12, "纳税人识别号", 1);
        paper
            .value("buyer_name", name, x, top + 22, grid.value())
            .value("buyer_organization_number", id, x, top + 54, grid.value())
            .value(
                "buyer_id",
                firm ? id : "",
                middle + 0.12 * grid.width() + 10,
                top + 38,
                grid.value());
        yield grid.below(paper, top + 76);
      }
      case NEW -> {
        double middle = LEFT + 0.48 * grid.width();
        grid.label(paper, LEFT, top, 64, 0.12, "购买方名称", 1);
        grid.upright(paper, middle, top, 64);
        grid.label(paper, middle, top, 64, 0.2, "统一社会信用代码/纳税人识别号/身份证明号码", 2);
        paper
            .value("buyer_name", name, LEFT + 0.12 * grid.width() + 10, top + 32, grid.value())
            .value("buyer_id", id, middle + 0.2 * grid.width() + 10, top + 32, grid.value());
        yield grid.below(paper, top + 64);
      }
    };
  }

  private double goods(Paper paper, FormGrid grid, Inventor inventor, Vehicle vehicle, double top) {
    String type = inventor.pick("轿车", "多用途乘用车", "运动型乘用车", "小型普通客车");
    String certificate = "W" + inventor.pick("A", "B", "C", "E", "X") + inventor.digits(12);
    boolean imported = inventor.chance(0.1);
    double y =
        grid.row(
            paper,
            top,
            ROW,
            new Cell("车辆类型", 0.12, "vehicle_type", type, 0.2),
            new Cell("厂牌型号", 0.09, "brand_model", vehicle.model(), 0.29),
            new Cell(
                "产　地",
                0.08,
                "manufacturing_location",
                inventor.pick("长春市", "上海市", "广州市", "武汉市", "重庆市"),
                0.22));
    y =
        grid.row(
            paper,
            y,
            ROW,
            new Cell("合格证号", 0.12, "quality_certificate", imported ? "" : certificate, 0.2),
            new Cell(
                "进口证明书号",
                0.12,
                "import_certificate",
                imported ? "XIV" + inventor.digits(10) : "",
                0.22),
            new Cell("商检单号", 0.1, "inspection_number", imported ? inventor.digits(12) : "", 0.24));
    return grid.row(
        paper,
        y,
        ROW,
        new Cell("发动机号码", 0.12, "engine_number", vehicle.engine(), 0.28),
        new Cell("车辆识别代号/车架号码", 0.2, "vehicle_identification_number", vehicle.vin(), 0.4));
  }

  private void foot(Paper paper, Inventor inventor, Firm seller) {
    paper
        .label("销货单位盖章", 80, 980, label(24))
        .label("开票人", 560, 980, label(24))
        .label(
            Person.adult(inventor.random()).name(),
            650,
            980,
            Lettering.of(Face.SONG, 24, new Color(36, 36, 60)))
        .label("备注：一车一票", 1040, 980, label(24));
    if (inventor.chance(0.75)) {
      Seal seal = new Seal(330, 900, 210, 144, seller.name(), "发票专用章");
      double turn = inventor.between(-10, 10);
      double strength = inventor.between(0.4, 0.7);
      paper.stamped(seal, turn, strength);
    }
  }
}
