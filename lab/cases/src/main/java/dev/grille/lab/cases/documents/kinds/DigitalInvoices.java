package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.Crossed;
import dev.grille.lab.cases.documents.ornaments.OvalStamp;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.people.Bill;
import dev.grille.lab.cases.documents.people.Firm;
import dev.grille.lab.cases.documents.people.Person;
import dev.grille.lab.cases.print.Codes;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.values.Chinese;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;

/**
 * A fully digital invoice with a number of twenty digits.
 *
 * @param special whether its tax may be deducted
 */
record DigitalInvoices(boolean special) {
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 960;
  private static final Color PRINT = new Color(128, 30, 30);
  private static final Color INK = new Color(20, 20, 24);
  private static final double[] COLUMNS = {60, 372, 520, 612, 756, 930, 1110, 1214, 1380};

  Paper draw(Inventor inventor) {
    Paper paper = inventor.paper(WIDTH, HEIGHT, 210, VatInvoices.KEYS);
    paper.sheet().paper(Color.WHITE);
    Firm buyer = Firm.invent(inventor.random());
    Firm seller = Firm.invent(inventor.random());
    Bill bill = Bill.invent(inventor.random(), 6, true);
    rules(paper);
    Lettering value = Lettering.of(Face.SONG, 22, INK);
    Lettering label = Lettering.of(Face.KAI, 22, PRINT);
    head(paper, inventor, seller, label, value);
    boolean person = !special && inventor.chance(0.2);
    Downwards.print(paper, "购买方信息", 80, 250, 22, label.size(20));
    Downwards.print(paper, "销售方信息", 740, 250, 22, label.size(20));
    party(
        paper,
        "buyer",
        person ? inventor.next(Chinese.person()) : buyer.name(),
        person ? "" : buyer.code(),
        112,
        label,
        value);
    party(paper, "seller", seller.name(), seller.code(), 772, label, value);
    items(paper, inventor, bill, label, value);
    String remarks =
        switch (inventor.whole(0, 2)) {
          case 0 -> "";
          case 1 ->
              "购方开户银行:"
                  + buyer.bank()
                  + ";银行账号:"
                  + buyer.account()
                  + ";销方开户银行:"
                  + seller.bank()
                  + ";银行账号:"
                  + seller.account()
                  + ";";
          default -> "合同编号:" + inventor.digits(10);
        };
    Downwards.print(paper, "备注", 80, 790, 22, label.size(20));
    paper
        .lines("remarks", paper.broken(remarks, 1230, value), 120, 760, 30, value)
        .label("开票人:", 120, 914, label)
        .value("issuer", Person.adult(inventor.random()).name(), 206, 914, value);
    return paper;
  }

  private static void rules(Paper paper) {
    paper.mark(
        pen -> {
          pen.box(60, 190, 1320, 690, 2, PRINT);
          for (double y : new double[] {310, 680, 736}) {
            pen.line(60, y, 1380, y, 1.5, PRINT);
          }
          for (double x : new double[] {100, 720, 760}) {
            pen.line(x, 190, x, 310, 1.2, PRINT);
          }
          pen.line(100, 736, 100, 880, 1.2, PRINT);
          pen.line(372, 680, 372, 736, 1.2, PRINT);
        });
  }

  private void head(Paper paper, Inventor inventor, Firm seller, Lettering label, Lettering value) {
    String title = special ? "电子发票（增值税专用发票）" : "电子发票（普通发票）";
    double x = WIDTH / 2.0;
    Lettering big = label.size(44).align(Align.CENTRE).ink(Ink.BOLD);
    double half = paper.sheet().textWidth(title, big) / 2;
    String province = seller.region().province();
    String office = province + "税务局";
    LocalDate day = inventor.day(2022, 2024);
    String number =
        day.getYear() % 100
            + seller.region().code().substring(0, 2)
            + inventor.pick("2", "7")
            + "0000"
            + inventor.digits(11);
    String date =
        "%d年%02d月%02d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    paper
        .label(title, x, 66, big)
        .content("type", title)
        .place("type", new Rectangle2D.Double(x - half, 42, 2 * half, 48))
        .mark(
            pen -> {
              pen.line(x - half - 10, 96, x + half + 10, 96, 2, PRINT);
              pen.line(x - half - 10, 102, x + half + 10, 102, 2, PRINT);
            })
        .stamped(
            new OvalStamp(
                x, 98, 190, 126, new Color(206, 48, 44, 200), "全国统一发票监制章", "国家税务总局", office))
        .mark(pen -> Codes.square(pen, 70, 36, 120, 37))
        .label("发票号码:", 1010, 84, label)
        .value("number", number, 1118, 84, value)
        .label("开票日期:", 1010, 124, label)
        .value("issue_date", date, 1118, 124, value)
        .label("共1页 第1页", 1240, 172, value.size(18));
    if (inventor.chance(0.4)) {
      paper.label("下载次数:" + inventor.whole(1, 4), 1130, 26, value.size(19));
    }
  }

  private static void party(
      Paper paper,
      String who,
      String name,
      String code,
      double x,
      Lettering label,
      Lettering value) {
    String words = "统一社会信用代码/纳税人识别号:";
    double at = x + paper.sheet().textWidth(words, label) + 8;
    paper
        .label("名称:", x, 224, label)
        .value(who + "_name", name, x + 72, 224, value)
        .label(words, x, 280, label)
        .value(who + "_id", code, at, 280, value);
  }

  private void items(Paper paper, Inventor inventor, Bill bill, Lettering label, Lettering value) {
    String[] heads = {"项目名称", "规格型号", "单 位", "数 量", "单 价", "金 额", "税率/征收率", "税 额"};
    for (int i = 0; i < heads.length; i++) {
      double x = (COLUMNS[i] + COLUMNS[i + 1]) / 2;
      paper.label(heads[i], x, 332, label.size(20).align(Align.CENTRE));
    }
    new InvoiceItems(COLUMNS, 368, 28, value).print(paper, bill);
    Lettering right = value.align(Align.RIGHT);
    paper
        .label("合　　　　计", 210, 658, label.align(Align.CENTRE))
        .value("subtotal_amount", "¥" + Bill.plain(bill.amount()), 1104, 658, right)
        .value(
            "subtotal_tax", bill.exempt() ? "***" : "¥" + Bill.plain(bill.tax()), 1374, 658, right)
        .label("价税合计（大写）", 210, 708, label.align(Align.CENTRE))
        .mark(pen -> Crossed.circle(pen, 402, 708, 11, value.colour()))
        .value("total_in_words", bill.totalInWords(), 426, 708, value)
        .label("（小写）", 980, 708, label)
        .value("total", "¥" + inventor.asPrinted(Bill.plain(bill.total())), 1076, 708, value);
  }
}
