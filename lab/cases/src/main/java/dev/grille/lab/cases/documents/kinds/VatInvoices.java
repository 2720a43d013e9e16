package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.Crossed;
import dev.grille.lab.cases.documents.ornaments.OvalStamp;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.papers.Printer;
import dev.grille.lab.cases.documents.people.Bill;
import dev.grille.lab.cases.documents.people.Firm;
import dev.grille.lab.cases.documents.people.Person;
import dev.grille.lab.cases.print.Codes;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.print.Seal;
import dev.grille.lab.cases.values.Chinese;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;

/**
 * A value added tax invoice on paper, or an electronic one that looks like it.
 *
 * @param issue which form it is
 */
public record VatInvoices(Issue issue) {
  /** Forms of the invoice. */
  public enum Issue {
    SPECIAL("专用发票"),
    ORDINARY("普通发票"),
    ELECTRONIC("电子普通发票"),
    /** As it was until 2016, with other words. */
    OLDER("专用发票");

    private final String title;

    Issue(String title) {
      this.title = title;
    }
  }

  static final String[] KEYS = {
    "type",
    "attribution",
    "serial_number",
    "code",
    "number",
    "machine_number",
    "print_number",
    "check_code",
    "issue_date",
    "buyer_name",
    "buyer_id",
    "buyer_address",
    "buyer_bank",
    "encryption_block",
    "item_list",
    "subtotal_amount",
    "subtotal_tax",
    "total_in_words",
    "total",
    "seller_name",
    "seller_id",
    "seller_address",
    "seller_bank",
    "remarks",
    "receiver",
    "reviewer",
    "issuer"
  };

  private static final int WIDTH = 1440;
  private static final int HEIGHT = 840;
  private static final double[] COLUMNS = {70, 390, 530, 600, 720, 890, 1080, 1150, 1370};
  private static final double MIDDLE = 838;

  /** All styles. */
  public static List<DocumentStyle> styles() {
    return List.of(
        DocumentStyle.of("special", new VatInvoices(Issue.SPECIAL)::draw),
        DocumentStyle.of("ordinary", new VatInvoices(Issue.ORDINARY)::draw),
        DocumentStyle.of("electronic", new VatInvoices(Issue.ELECTRONIC)::draw),
        DocumentStyle.of("digital", new DigitalInvoices(false)::draw),
        DocumentStyle.heldOut("special-older", new VatInvoices(Issue.OLDER)::draw),
        DocumentStyle.heldOut("digital-special", new DigitalInvoices(true)::draw));
  }

  private boolean electronic() {
    return issue == Issue.ELECTRONIC;
  }

  private Paper draw(Inventor inventor) {
    Paper paper = inventor.paper(WIDTH, HEIGHT, electronic() ? 210 : 240, KEYS);
    paper.sheet().paper(electronic() ? Color.WHITE : new Color(253, 251, 246));
    Color print =
        electronic()
            ? new Color(128, 62, 28)
            : inventor.pick(new Color(139, 74, 30), new Color(38, 104, 72), new Color(60, 60, 70));
    Firm buyer = Firm.invent(inventor.random());
    Firm seller = Firm.invent(inventor.random());
    Bill bill = Bill.invent(inventor.random(), 6, issue != Issue.OLDER);
    rules(paper, print);
    head(paper, inventor, seller, print);
    labels(paper, print);
    paper.printer(
        electronic() ? Printer.EXACT : inventor.printer(inventor.chance(0.3) ? 10 : 4, 0.65));
    Ink ink = electronic() || inventor.chance(0.5) ? Ink.SMOOTH : Ink.PINS_24;
    Face face = electronic() ? Face.SONG : inventor.pick(Face.SONG, Face.SONG, Face.HEI);
    Lettering value = Lettering.of(face, 22, new Color(34, 34, 62)).ink(ink);
    numbers(paper, inventor, seller, print, value);
    party(paper, inventor, "buyer", buyer, 178, value);
    code(paper, inventor, value);
    new InvoiceItems(COLUMNS, 350, 27, value).print(paper, bill);
    sums(paper, bill, value);
    party(paper, inventor, "seller", seller, 644, value);
    foot(paper, inventor, seller, print, value);
    return paper;
  }

  private void rules(Paper paper, Color print) {
    paper.mark(
        pen -> {
          pen.box(70, 155, 1300, 605, 2.2, print);
          for (double y : new double[] {290, 582, 622}) {
            pen.line(70, y, 1370, y, 1.6, print);
          }
          for (int i = 1; i < 8; i++) {
            pen.line(COLUMNS[i], 290, COLUMNS[i], 582, 1.2, print);
          }
          for (double y : new double[] {155, 622}) {
            double end = y == 155 ? 290 : 760;
            pen.line(112, y, 112, end, 1.2, print);
            pen.line(MIDDLE, y, MIDDLE, end, 1.2, print);
            pen.line(MIDDLE + 42, y, MIDDLE + 42, end, 1.2, print);
          }
          pen.line(390, 582, 390, 622, 1.2, print);
        });
  }

  private void head(Paper paper, Inventor inventor, Firm seller, Color print) {
    String place = seller.region().province().replaceAll("省|市|壮族自治区", "");
    String title = place + "增值税" + issue.title;
    Lettering big =
        Lettering.of(Face.KAI, 46, print).align(Align.CENTRE).ink(Ink.BOLD).tracking(0.06);
    double x = WIDTH / 2.0;
    double half = paper.sheet().textWidth(title, big) / 2;
    double placeWidth = paper.sheet().textWidth(place, big);
    paper
        .label(title, x, 62, big)
        .content("type", "增值税" + issue.title)
        .content("attribution", place)
        .place("type", new Rectangle2D.Double(x - half, 38, 2 * half, 48))
        .place("attribution", new Rectangle2D.Double(x - half, 38, placeWidth, 48))
        .mark(
            pen -> {
              pen.line(x - half - 20, 92, x + half + 20, 92, 2.4, print);
              pen.line(x - half - 20, 98, x + half + 20, 98, 2.4, print);
            })
        .stamped(
            new OvalStamp(
                x, 86, 190, 124, new Color(206, 48, 44, 190), "全国统一发票监制章", place, "国家税务局监制"));
    if (electronic()) {
      paper.mark(pen -> Codes.square(pen, 84, 28, 100, 33));
      return;
    }
    String[] copy =
        inventor.pick(
            new String[] {"第二联:抵扣联", "购买方扣税凭证"},
            new String[] {"第三联:发票联", "购买方记账凭证"},
            new String[] {"第一联:记账联", "销售方记账凭证"});
    if (issue == Issue.ORDINARY) {
      copy = new String[] {"第二联:发票联", "购买方记账凭证"};
    }
    paper.label(copy[0].substring(4).replaceAll("", " ").strip(), x, 126, big.size(26).tracking(0));
    column(paper, copy[0], 200, "serial_number", print);
    column(paper, copy[1], 400, "", print);
  }

  private static void column(Paper paper, String text, double top, String key, Color print) {
    Lettering small = Lettering.of(Face.SONG, 18, print).align(Align.CENTRE);
    for (int i = 0; i < text.length(); i++) {
      paper.label(text.substring(i, i + 1), 1398, top + i * 22, small);
    }
    if (!key.isEmpty()) {
      paper
          .content(key, text)
          .place(key, new Rectangle2D.Double(1386, top - 12, 24, text.length() * 22.0));
    }
  }

  private void labels(Paper paper, Color print) {
    Lettering label = Lettering.of(Face.SONG, 21, print);
    boolean older = issue == Issue.OLDER;
    down(paper, older ? "购货单位" : "购买方", 91, 222, label);
    down(paper, "密码区", MIDDLE + 21, 222, label);
    down(paper, older ? "销货单位" : "销售方", 91, 690, label);
    down(paper, "备注", MIDDLE + 21, 690, label);
    for (double y : new double[] {178, 644}) {
      String[] words = {"名　　　　称:", "纳税人识别号:", "地 址、 电 话:", "开户行及账号:"};
      for (int i = 0; i < 4; i++) {
        paper.label(words[i], 124, y + i * 31, label);
      }
    }
    String[] heads = {
      older ? "货物或应税劳务名称" : "货物或应税劳务、服务名称", "规格型号", "单位", "数 量", "单 价", "金 额", "税率", "税 额"
    };
    for (int i = 0; i < 8; i++) {
      double x = (COLUMNS[i] + COLUMNS[i + 1]) / 2;
      paper.label(heads[i], x, 310, label.size(19).align(Align.CENTRE));
    }
    paper
        .label("合　　　　计", 230, 560, label.align(Align.CENTRE))
        .label(electronic() ? "价税合计(大写)" : "价税合计（大写）", 230, 602, label.align(Align.CENTRE))
        .label(electronic() ? "(小写)" : "（小写）", 1020, 602, label);
  }

  private static void down(Paper paper, String text, double x, double middle, Lettering label) {
    double top = middle - (text.length() - 1) * 14;
    for (int i = 0; i < text.length(); i++) {
      paper.label(text.substring(i, i + 1), x, top + i * 28, label.align(Align.CENTRE));
    }
  }

  private void numbers(Paper paper, Inventor inventor, Firm seller, Color print, Lettering value) {
    LocalDate day = inventor.day(2015, 2023);
    String date =
        "%d年%02d月%02d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    String region = seller.region().code().substring(0, 4);
    String year = "%02d".formatted(day.getYear() % 100);
    String number = inventor.digits(8);
    String check = inventor.digits(20);
    Lettering label = Lettering.of(Face.SONG, 21, print);
    if (electronic()) {
      String code = "0" + region + year + inventor.digits(3) + "11";
      String[][] right = {
        {"code", "发票代码:", code},
        {"number", "发票号码:", number},
        {"issue_date", "开票日期:", date},
        {"check_code", "校 验 码:", fives(check)}
      };
      for (int i = 0; i < 4; i++) {
        double y = 34 + i * 32;
        paper.label(right[i][1], 1020, y, label).value(right[i][0], right[i][2], 1130, y, value);
      }
      paper.content("check_code", check);
      paper
          .label("机器编号:", 200, 130, label)
          .value(
              "machine_number",
              inventor.pick("661", "499", "589") + inventor.digits(9),
              300,
              130,
              value);
      return;
    }
    String code = region + year + inventor.digits(1) + "1" + inventor.pick("3", "6") + "0";
    if (issue == Issue.ORDINARY && day.getYear() >= 2018) {
      code = "0" + region + year + "00" + inventor.digits(1) + "04";
    }
    Lettering big = Lettering.of(Face.SERIF, 38, new Color(44, 44, 60));
    Printer printed = paper.printer();
    paper
        .printer(Printer.EXACT)
        .value("code", code, 150, 58, big)
        .label("№", 1016, 58, big.face(Face.SONG))
        .value("number", number, 1068, 58, big.colour(new Color(30, 40, 96)))
        .printer(printed)
        .label(code, 1250 + printed.right(), 44 + printed.down(), printed.inked(value.size(19)))
        .value("print_number", number, 1250, 72, value.size(19))
        .label("开票日期:", 1040, 130, label)
        .value("issue_date", date, 1150, 130, value);
    if (issue == Issue.ORDINARY) {
      paper
          .label("校验码", 130, 130, label)
          .value("check_code", fives(check), 206, 130, value)
          .content("check_code", check);
    }
  }

  private static String fives(String digits) {
    return digits.replaceAll("(.{5})(?=.)", "$1 ");
  }

  private void party(
      Paper paper, Inventor inventor, String who, Firm firm, double y, Lettering value) {
    boolean buyer = who.equals("buyer");
    boolean little = buyer && issue != Issue.SPECIAL && inventor.chance(0.5);
    boolean person = little && inventor.chance(0.3);
    double x = 268;
    double room = MIDDLE - x - 8;
    paper
        .fitted(
            who + "_name",
            person ? inventor.next(Chinese.person()) : firm.name(),
            x,
            y,
            room,
            value)
        .value(who + "_id", person ? "" : firm.code(), x, y + 31, value.size(23))
        .fitted(
            who + "_address",
            little ? "" : firm.address() + " " + firm.phone(),
            x,
            y + 62,
            room,
            value)
        .fitted(
            who + "_bank",
            little ? "" : firm.bank() + " " + firm.account(),
            x,
            y + 93,
            room,
            value);
  }

  private void code(Paper paper, Inventor inventor, Lettering value) {
    String signs = "0123456789+-*/<>";
    StringBuilder all = new StringBuilder();
    Lettering mono = value.face(Face.MONO).size(24);
    for (int line = 0; line < 4; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < (issue == Issue.OLDER ? 21 : 28); i++) {
        text.append(signs.charAt(inventor.random().nextInt(signs.length())));
      }
      all.append(text);
      paper.piece("encryption_block", text.toString(), 896, 176 + line * 31, mono.tracking(0.08));
    }
    paper.content("encryption_block", all.toString());
  }

  private void sums(Paper paper, Bill bill, Lettering value) {
    String sign = issue == Issue.OLDER ? "￥" : "¥";
    Lettering right = value.align(Align.RIGHT);
    paper
        .value("subtotal_amount", sign + Bill.plain(bill.amount()), 1074, 560, right)
        .value(
            "subtotal_tax", bill.exempt() ? "***" : sign + Bill.plain(bill.tax()), 1364, 560, right)
        .mark(pen -> Crossed.circle(pen, 416, 602, 11, value.colour()))
        .value("total_in_words", bill.totalInWords(), 440, 602, value)
        .value("total", sign + Bill.plain(bill.total()), 1110, 602, value);
  }

  private void foot(Paper paper, Inventor inventor, Firm seller, Color print, Lettering value) {
    Lettering label = Lettering.of(Face.SONG, 21, print);
    paper
        .label("收款人:", 100, 790, label)
        .value("receiver", name(inventor, 0.25), 180, 790, value)
        .label("复核:", 430, 790, label)
        .value("reviewer", name(inventor, 0.2), 490, 790, value)
        .label("开票人:", 740, 790, label)
        .value("issuer", name(inventor, 0), 820, 790, value)
        .label(issue == Issue.OLDER ? "销货单位:(章)" : "销售方:(章)", 1060, 790, label);
    String remarks =
        switch (inventor.whole(0, 3)) {
          case 0 -> "订单号:" + inventor.digits(12);
          case 1 -> "收货单位:" + inventor.next(Chinese.company());
          default -> "";
        };
    paper.lines("remarks", paper.broken(remarks, 460, value), 892, 648, 28, value);
    if (inventor.chance(0.8)) {
      Seal seal = new Seal(1180, 706, 190, 130, seller.name(), "发票专用章");
      double turn = inventor.between(-12, 12);
      double strength = inventor.between(0.45, 0.8);
      paper.stamped(seal, turn, strength);
    }
  }

  private static String name(Inventor inventor, double empty) {
    return inventor.chance(empty) ? "" : Person.adult(inventor.random()).name();
  }
}
