package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.kinds.VatInvoices.Issue;
import dev.grille.lab.cases.documents.ornaments.OvalStamp;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.print.Codes;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.values.Region;
import java.awt.Color;
import java.awt.geom.Rectangle2D;

/**
 * What is on a value added tax invoice before it is filled in.
 *
 * @param issue which form it is
 * @param print its colour
 */
record VatForm(Issue issue, Color print) {
  static final double[] COLUMNS = {70, 390, 530, 600, 720, 890, 1080, 1150, 1370};

  /** Where the left half of its blocks ends. */
  static final double MIDDLE = 838;

  private static final int WIDTH = 1440;

  void print(Paper paper, Inventor inventor, Region region) {
    rules(paper);
    head(paper, inventor, region);
    labels(paper);
  }

  private void rules(Paper paper) {
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

  private void head(Paper paper, Inventor inventor, Region region) {
    String place = region.province().replaceAll("省|市|壮族自治区", "");
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
    if (issue == Issue.ELECTRONIC) {
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
    column(paper, copy[0], 200, "serial_number");
    column(paper, copy[1], 400, "");
  }

  private void column(Paper paper, String text, double top, String key) {
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

  private void labels(Paper paper) {
    Lettering label = Lettering.of(Face.SONG, 21, print);
    boolean older = issue == Issue.OLDER;
    Downwards.print(paper, older ? "购货单位" : "购买方", 91, 222, 28, label);
    Downwards.print(paper, "密码区", MIDDLE + 21, 222, 28, label);
    Downwards.print(paper, older ? "销货单位" : "销售方", 91, 690, 28, label);
    Downwards.print(paper, "备注", MIDDLE + 21, 690, 28, label);
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
        .label(
            issue == Issue.ELECTRONIC ? "价税合计(大写)" : "价税合计（大写）",
            230,
            602,
            label.align(Align.CENTRE))
        .label(issue == Issue.ELECTRONIC ? "(小写)" : "（小写）", 1020, 602, label);
  }
}
