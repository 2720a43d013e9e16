package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.OvalStamp;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import java.awt.Color;

/**
 * What is on the receipt for an air ticket before it is filled in.
 *
 * @param older whether it has the words of before 2012
 */
record FlightForm(boolean older) {
  static final double[] COLUMNS = {50, 330, 450, 580, 660, 800, 900, 1030, 1200, 1370, 1590};

  private static final int WIDTH = 1640;
  private static final Color PRINT = new Color(66, 84, 120);

  static Lettering label(double size) {
    return Lettering.of(size < 16 ? Face.SANS : Face.SONG, size, PRINT);
  }

  void print(Paper paper) {
    Lettering title = Lettering.of(Face.SONG, 32, PRINT).align(Align.CENTRE).ink(Ink.BOLD);
    paper
        .label("航空运输电子客票行程单", WIDTH / 2.0, 44, title)
        .label(
            "ITINERARY/RECEIPT OF E-TICKET FOR AIR TRANSPORT",
            WIDTH / 2.0,
            76,
            title.face(Face.SANS).size(17).ink(Ink.SMOOTH))
        .stamped(
            new OvalStamp(
                WIDTH / 2.0,
                76,
                180,
                112,
                new Color(206, 48, 44, 160),
                "全国统一发票监制章",
                "国家税务总局",
                "监制"));
    both(paper, 60, 116, "旅客姓名", "NAME OF PASSENGER");
    both(paper, 420, 116, "有效身份证件号码", "ID.NO.");
    both(paper, 870, 116, "签注", "ENDORSEMENTS/RESTRICTIONS(CARBON)");
    String[][] heads = {
      {"", ""},
      {"承运人", "CARRIER"},
      {"航班号", "FLIGHT"},
      {"座位等级", "CLASS"},
      {"日期", "DATE"},
      {"时间", "TIME"},
      {"客票级别/客票类别", "FARE BASIS"},
      {"客票生效日期", "NOTVALID BEFORE"},
      {"有效截止日期", "NOTVALID AFTER"},
      {"免费行李", "ALLOW"}
    };
    for (int i = 1; i < heads.length; i++) {
      double x = (COLUMNS[i] + COLUMNS[i + 1]) / 2;
      double room = COLUMNS[i + 1] - COLUMNS[i] - 4;
      paper
          .label(
              heads[i][0], x, 208, paper.fitting(heads[i][0], room, label(17)).align(Align.CENTRE))
          .label(
              heads[i][1], x, 227, paper.fitting(heads[i][1], room, label(12)).align(Align.CENTRE));
    }
    String[][] money = {
      {"票价", "FARE"},
      {older ? "机场建设费" : "民航发展基金", older ? "AIRPORT TAX" : "CAAC DEVELOPMENT FUND"},
      {"燃油附加费", "FUEL SURCHARGE"},
      {"其他税费", "OTHER TAXES"},
      {"合计", "TOTAL"}
    };
    for (int i = 0; i < 5; i++) {
      both(paper, 60 + i * 306, 492, money[i][0], money[i][1]);
    }
    both(paper, 60, 566, "电子客票号码", "E-TICKET NO.");
    both(paper, 480, 566, "验证码", "CK.");
    both(paper, 680, 566, "提示信息", "INFORMATION");
    both(paper, 1330, 566, "保险费", "INSURANCE");
    both(paper, 60, 626, "销售单位代号", "AGENT CODE");
    both(paper, 480, 626, "填开单位", "ISSUED BY");
    both(paper, 1200, 626, "填开日期", "DATE OF ISSUE");
    paper.label(
        "验真网址:WWW.TRAVELSKY.COM  服务热线:400-815-8888  短信验真:发送JP至10669018",
        60,
        680,
        label(15).face(Face.SONG));
    paper.mark(
        pen -> {
          pen.box(50, 96, 1540, 566, 2, PRINT);
          for (double y : new double[] {194, 476, 546, 606}) {
            pen.line(50, y, 1590, y, 1.2, PRINT);
          }
        });
  }

  private static void both(Paper paper, double x, double y, String word, String translation) {
    paper.label(word, x, y - 5, label(17)).label(translation, x, y + 12, label(12));
  }
}
