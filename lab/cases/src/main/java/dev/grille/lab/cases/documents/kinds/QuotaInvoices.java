package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.Guilloche;
import dev.grille.lab.cases.documents.ornaments.OvalStamp;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Grounds;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.print.Seal;
import dev.grille.lab.cases.values.Chinese;
import java.awt.Color;
import java.util.List;

/**
 * An invoice of a printed amount, torn from a pad.
 *
 * @param office which office's words its title has
 * @param width of its part that is handed out, in pixels
 * @param height of the same
 * @param figures whether the amount is printed in figures; else in words alone
 */
public record QuotaInvoices(Office office, int width, int height, boolean figures) {
  private enum Office {
    STATE,
    LOCAL,
    MERGED,
    TOWN
  }

  private static final String[][] AMOUNTS = {
    {"5.00", "伍元整"},
    {"10.00", "壹拾元整"},
    {"20.00", "贰拾元整"},
    {"50.00", "伍拾元整"},
    {"100.00", "壹佰元整"},
    {"2.00", "贰元整"}
  };

  private static final String[][] PROVINCES = {
    {"浙江", "省", "33"},
    {"江苏", "省", "32"},
    {"湖北", "省", "42"},
    {"四川", "省", "51"},
    {"山东", "省", "37"},
    {"河南", "省", "41"},
    {"广东", "省", "44"},
    {"上海", "市", "31"},
    {"北京", "市", "11"},
    {"重庆", "市", "50"}
  };

  /** All styles. */
  public static List<DocumentStyle> styles() {
    return List.of(
        DocumentStyle.of("state", new QuotaInvoices(Office.STATE, 1050, 640, true)::draw),
        DocumentStyle.of("local", new QuotaInvoices(Office.LOCAL, 1000, 620, true)::draw),
        DocumentStyle.of("merged", new QuotaInvoices(Office.MERGED, 1120, 660, false)::draw),
        DocumentStyle.heldOut("town", new QuotaInvoices(Office.TOWN, 900, 600, true)::draw));
  }

  private Paper draw(Inventor inventor) {
    Paper paper =
        inventor.paper(width, height, width / 9.2, "code", "number", "amount", "location");
    String[] province =
        office == Office.TOWN
            ? inventor.pick(PROVINCES[7], PROVINCES[8], PROVINCES[9])
            : PROVINCES[inventor.whole(0, 6)];
    Color print =
        inventor.pick(
            new Color(148, 70, 50),
            new Color(36, 92, 78),
            new Color(58, 66, 132),
            new Color(110, 56, 110));
    ground(paper, print);
    String start = province[0] + province[1];
    String title =
        switch (office) {
          case STATE -> start + "国家税务局通用定额发票";
          case LOCAL -> start + "地方税务局通用定额发票";
          case MERGED -> "国家税务总局" + start + "税务局通用定额发票";
          case TOWN -> start + "服务业定额专用发票";
        };
    title(paper, title, province[0], start, print);
    numbers(paper, inventor, province, print);
    String[] amount = AMOUNTS[inventor.whole(0, AMOUNTS.length - 1)];
    double middle = width * 0.5;
    Lettering big =
        Lettering.of(Face.SONG, 74, office == Office.LOCAL ? new Color(196, 52, 52) : print)
            .ink(Ink.BOLD)
            .align(Align.CENTRE);
    double y = height * 0.6;
    if (figures) {
      paper.label(amount[1], middle, y - 46, big);
      paper.value(
          "amount",
          (inventor.chance(0.7) ? "￥" : "¥") + amount[0],
          middle,
          y + 34,
          big.face(Face.HEI).size(56));
    } else {
      paper.value("amount", amount[1], middle, y, big.size(84));
    }
    foot(paper, inventor, print);
    return paper;
  }

  private void title(Paper paper, String title, String province, String start, Color print) {
    Lettering lettering =
        paper
            .fitting(title, width - 110, Lettering.of(Face.SONG, 50, print).ink(Ink.BOLD))
            .align(Align.CENTRE);
    double y = height * 0.125;
    double whole = paper.sheet().textWidth(title, lettering);
    double before = paper.sheet().textWidth(title.substring(0, title.indexOf(start)), lettering);
    double long2 = paper.sheet().textWidth(province, lettering);
    paper
        .label(title, width / 2.0, y, lettering)
        .content("location", province)
        .place(
            "location",
            new java.awt.geom.Rectangle2D.Double(
                width / 2.0 - whole / 2 + before,
                y - lettering.size() / 2,
                long2,
                lettering.size()))
        .label("发 票 联", width / 2.0, height * 0.235, lettering.size(34))
        .stamped(
            new OvalStamp(
                width / 2.0,
                height * 0.19,
                230,
                150,
                new Color(206, 48, 44, 190),
                "全国统一发票监制章",
                start,
                "税务局监制"));
  }

  private void numbers(Paper paper, Inventor inventor, String[] province, Color print) {
    Lettering label = Lettering.of(Face.SONG, 28, print);
    Lettering digits = Lettering.of(Face.SANS, 32, new Color(40, 40, 46));
    String code = "1" + province[2] + inventor.digits(9);
    double x = office == Office.TOWN ? 60 : width - 400.0;
    double y = height * 0.34;
    paper
        .label("发票代码", x, y, label)
        .value("code", code, x + 128, y, digits)
        .label("发票号码", x, y + 44, label)
        .value(
            "number",
            inventor.digits(8),
            x + 128,
            y + 44,
            digits.colour(office == Office.STATE ? new Color(190, 44, 44) : digits.colour()));
  }

  private void foot(Paper paper, Inventor inventor, Color print) {
    Lettering small = Lettering.of(Face.SONG, 25, print);
    double y = height * 0.88;
    double scratch = office == Office.TOWN ? width - 240.0 : 66;
    paper
        .label(inventor.pick("收款单位（盖章有效）", "收款单位(盖章)："), 60, y, small)
        .label("开票日期　　　年　　月　　日", width - 430.0, y, small)
        .mark(pen -> pen.box(scratch, height * 0.42, 168, 88, 2, print))
        .mark(pen -> pen.fill(scratch + 2, height * 0.42 + 2, 164, 84, new Color(176, 176, 180)))
        .label("刮开奖区", scratch + 30, height * 0.42 + 44, small.colour(new Color(110, 110, 116)));
    if (inventor.chance(0.6)) {
      Seal seal =
          new Seal(
              width * inventor.between(0.22, 0.42),
              height * inventor.between(0.72, 0.8),
              200,
              140,
              inventor.next(Chinese.company()),
              "发票专用章");
      double turn = inventor.between(-20, 20);
      double strength = inventor.between(0.45, 0.75);
      paper.stamped(seal, turn, strength);
    }
  }

  private void ground(Paper paper, Color print) {
    Color pale =
        new Color(200 + print.getRed() / 6, 204 + print.getGreen() / 6, 206 + print.getBlue() / 6);
    paper.sheet().paper(new Color(250, 248, 242));
    paper
        .mark(Guilloche.net(width, height, 12, 7, 50, pale))
        .mark(Grounds.rosette(width / 2.0, height * 0.6, height * 0.32, pale))
        .mark(pen -> pen.box(26, 26, width - 52, height - 52, 3, print))
        .mark(Guilloche.band(34, 34, width - 34.0, 34, 12, print))
        .mark(Guilloche.band(34, height - 34.0, width - 34.0, height - 34.0, 12, print));
  }
}
