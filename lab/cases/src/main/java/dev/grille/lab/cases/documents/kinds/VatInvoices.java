package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.Crossed;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.papers.Printer;
import dev.grille.lab.cases.documents.people.Bill;
import dev.grille.lab.cases.documents.people.Firm;
import dev.grille.lab.cases.documents.people.Person;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.print.Seal;
import dev.grille.lab.cases.values.Chinese;
import java.awt.Color;
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

    /** What its title says behind the words for the tax. */
    final String title;

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
    new VatForm(issue, print).print(paper, inventor, seller.region());
    paper.printer(
        electronic() ? Printer.EXACT : inventor.printer(inventor.chance(0.3) ? 10 : 4, 0.65));
    Ink ink = electronic() || inventor.chance(0.5) ? Ink.SMOOTH : Ink.PINS_24;
    Face face = electronic() ? Face.SONG : inventor.pick(Face.SONG, Face.SONG, Face.HEI);
    Lettering value = Lettering.of(face, 22, new Color(34, 34, 62)).ink(ink);
    numbers(paper, inventor, seller, print, value);
    party(paper, inventor, "buyer", buyer, 178, value);
    Lettering mono = value.face(Face.MONO).size(24).tracking(0.08);
    new Cipher("encryption_block", 4, issue == Issue.OLDER ? 21 : 28, 31)
        .print(paper, inventor, 896, 176, mono);
    new InvoiceItems(VatForm.COLUMNS, 350, 27, value).print(paper, bill);
    sums(paper, inventor, bill, value);
    party(paper, inventor, "seller", seller, 644, value);
    foot(paper, inventor, seller, print, value);
    return paper;
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
    double room = VatForm.MIDDLE - x - 8;
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

  private void sums(Paper paper, Inventor inventor, Bill bill, Lettering value) {
    String sign = issue == Issue.OLDER ? "￥" : "¥";
    Lettering right = value.align(Align.RIGHT);
    paper
        .value("subtotal_amount", sign + Bill.plain(bill.amount()), 1074, 560, right)
        .value(
            "subtotal_tax", bill.exempt() ? "***" : sign + Bill.plain(bill.tax()), 1364, 560, right)
        .mark(pen -> Crossed.circle(pen, 416, 602, 11, value.colour()))
        .value("total_in_words", bill.totalInWords(), 440, 602, value)
        .value("total", sign + inventor.asPrinted(Bill.plain(bill.total())), 1110, 602, value);
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
