package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.Emblem;
import dev.grille.lab.cases.documents.ornaments.Guilloche;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.people.Firm;
import dev.grille.lab.cases.documents.people.Person;
import dev.grille.lab.cases.print.Codes;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Grounds;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.print.Seal;
import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A business licence.
 *
 * @param issue which years' form it is
 */
public record BusinessLicences(Issue issue) {
  private enum Issue {
    /** Upright, one column, until 2019. */
    UPRIGHT,
    /** Wide, two columns, since 2019. */
    WIDE,
    /** Wide, of one man's business. */
    SHOP,
    /** Until 2014, with a registration number of fifteen digits. */
    OLD
  }

  private static final Color GOLD = new Color(176, 138, 60);
  private static final Color INK = new Color(28, 26, 24);
  private static final Color LABEL = new Color(70, 56, 40);

  /** All styles. */
  public static List<DocumentStyle> styles() {
    return List.of(
        DocumentStyle.of("upright", new BusinessLicences(Issue.UPRIGHT)::draw),
        DocumentStyle.of("wide", new BusinessLicences(Issue.WIDE)::draw),
        DocumentStyle.of("shop", new BusinessLicences(Issue.SHOP)::draw),
        DocumentStyle.heldOut("old", new BusinessLicences(Issue.OLD)::draw));
  }

  private boolean upright() {
    return issue == Issue.UPRIGHT;
  }

  private record Row(String label, String key, String value) {}

  private Paper draw(Inventor inventor) {
    int width = upright() ? 1100 : 1500;
    int height = upright() ? 1556 : 1060;
    Paper paper =
        inventor.paper(
            width,
            height,
            upright() ? 210 : 297,
            "registration_number",
            "name",
            "type",
            "address",
            "legal_representative",
            "registered_capital",
            "found_date",
            "business_term",
            "business_scope",
            "issue_date");
    ground(paper);
    Firm firm = Firm.invent(inventor.random());
    LocalDate founded = inventor.day(2001, issue == Issue.OLD ? 2013 : 2021);
    title(paper, inventor, firm);
    columns(paper, inventor, firm, founded);
    foot(paper, inventor, firm, founded);
    return paper;
  }

  private void title(Paper paper, Inventor inventor, Firm firm) {
    double middle = paper.width() / 2.0;
    Lettering big = Lettering.of(Face.SONG, 92, INK).align(Align.CENTRE).ink(Ink.BOLD);
    Lettering small = Lettering.of(Face.HEI, upright() ? 24 : 23, INK);
    boolean copy = inventor.chance(0.6);
    double top = upright() ? 150 : 110;
    paper
        .mark(pen -> Emblem.state(pen, middle, top, upright() ? 62 : 54))
        .label("营 业 执 照", middle, top + 130, big);
    if (copy) {
      paper.label(
          "（副　本）" + inventor.pick("", "(1-1)", "1-1"),
          middle,
          top + 206,
          big.size(30).ink(Ink.SMOOTH));
    }
    String number =
        inventor.asPrinted(issue == Issue.OLD ? registration(firm, inventor) : firm.code());
    if (issue == Issue.OLD) {
      String label = "注册号";
      double x = middle - 220;
      paper
          .label(label, x, top + 240, small.size(28))
          .value("registration_number", number, x + 110, top + 240, small.size(30).face(Face.SONG));
      return;
    }
    if (upright()) {
      double x = middle - 250;
      paper
          .label("统一社会信用代码", x, top + 250, small.size(27))
          .value("registration_number", number, x + 236, top + 250, small.size(29).face(Face.SONG));
      return;
    }
    paper
        .label("统一社会信用代码", 120, 190, small)
        .value("registration_number", number, 120, 228, small.size(30).face(Face.SONG))
        .mark(pen -> Codes.square(pen, paper.width() - 280.0, 130, 130, 33))
        .label("扫描二维码登录“国家企业信用", paper.width() - 330.0, 284, small.size(16))
        .label("信息公示系统”了解更多登记、", paper.width() - 330.0, 306, small.size(16));
  }

  /** Fifteen digits, the last by ISO 7064 MOD 11,10. */
  private static String registration(Firm firm, Inventor inventor) {
    String first = firm.region().code() + "0" + inventor.digits(7);
    int p = 10;
    for (char c : first.toCharArray()) {
      int s = (p + c - '0') % 10;
      p = (s == 0 ? 10 : s) * 2 % 11;
    }
    return first + (11 - p) % 10;
  }

  private static String date(LocalDate day) {
    return "%d年%02d月%02d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private void columns(Paper paper, Inventor inventor, Firm firm, LocalDate founded) {
    Person person = Person.adult(inventor.random());
    boolean shop = issue == Issue.SHOP;
    String name =
        shop ? firm.region().town() + firm.region().district() + shopName(inventor) : firm.name();
    String type =
        shop
            ? "个体工商户"
            : inventor.pick("有限责任公司(自然人独资)", "有限责任公司(自然人投资或控股)", "其他有限责任公司", "股份有限公司(非上市)");
    int million = inventor.pick(50, 100, 200, 300, 500, 1000, 5000);
    String capital =
        inventor.chance(0.5)
            ? million + "万元" + inventor.pick("整", "人民币", "")
            : dev.grille.lab.cases.values.Money.inCapitals(million * 1_000_000L);
    String term =
        inventor.chance(0.4)
            ? inventor.pick("长期", date(founded) + "至长期")
            : date(founded) + "至" + date(founded.plusYears(20).minusDays(1));
    String scope = scope(inventor);
    Row nameRow = new Row("名　　称", "name", name);
    Row typeRow =
        new Row(issue == Issue.OLD ? "公司类型" : shop ? "组成形式" : "类　　型", "type", shop ? "个人经营" : type);
    Row head =
        new Row(
            shop ? "经 营 者" : issue == Issue.OLD ? "法定代表人姓名" : "法定代表人",
            "legal_representative",
            person.name());
    Row scopeRow = new Row("经营范围", "business_scope", scope);
    Row capitalRow = new Row("注册资本", "registered_capital", capital);
    Row foundedRow = new Row(shop ? "注册日期" : "成立日期", "found_date", date(founded));
    Row termRow = new Row("营业期限", "business_term", term);
    Row addressRow = new Row(shop ? "经营场所" : "住　　所", "address", firm.address());
    double top = upright() ? 470 : issue == Issue.OLD ? 410 : 380;
    if (upright()) {
      column(
          paper,
          List.of(nameRow, typeRow, addressRow, head, capitalRow, foundedRow, termRow, scopeRow),
          130,
          top,
          700,
          62);
      return;
    }
    List<Row> left = new ArrayList<>(List.of(nameRow, typeRow, head, scopeRow));
    List<Row> right = new ArrayList<>();
    if (!shop) {
      right.add(capitalRow);
    }
    right.add(foundedRow);
    if (!shop && inventor.chance(0.6)) {
      right.add(termRow);
    }
    right.add(addressRow);
    if (issue == Issue.OLD) {
      left = List.of(nameRow, addressRow, head, typeRow, scopeRow);
      right = List.of(capitalRow, new Row("实收资本", "", capital), foundedRow, termRow);
    }
    column(paper, left, 110, top, 500, issue == Issue.OLD ? 66 : 74);
    column(paper, right, 810, top, 430, issue == Issue.OLD ? 66 : 74);
  }

  private void column(
      Paper paper, List<Row> rows, double x, double top, double room, double pitch) {
    Lettering label = Lettering.of(Face.SONG, 26, LABEL);
    Lettering value = Lettering.of(Face.SONG, 26, INK);
    double y = top;
    for (Row row : rows) {
      paper.label(row.label(), x, y, paper.fitting(row.label(), 132, label));
      List<String> lines = paper.broken(row.value(), room, value);
      if (row.key().isEmpty()) {
        paper.label(row.value(), x + 156, y, paper.fitting(row.value(), room, value));
      } else {
        paper.lines(row.key(), lines, x + 156, y, 38, value);
      }
      y += pitch + (lines.size() - 1) * 38;
    }
  }

  private static String shopName(Inventor inventor) {
    return inventor.pick("老王家", "幸福", "美味", "顺发", "小雨", "福满楼")
        + inventor.pick("餐饮店", "超市", "服装店", "五金商行", "理发店", "水果店");
  }

  private static String scope(Inventor inventor) {
    String[] all = {
      "货物进出口、技术进出口",
      "软件开发",
      "信息技术咨询服务",
      "建筑材料批发、零售",
      "食品销售",
      "机械设备租赁",
      "会议及展览服务",
      "日用百货销售",
      "广告设计、制作、代理",
      "普通货物道路运输",
      "企业管理咨询",
      "五金产品零售"
    };
    StringBuilder scope = new StringBuilder();
    int count = inventor.whole(2, 6);
    int from = inventor.whole(0, all.length - 1);
    for (int i = 0; i < count; i++) {
      scope.append(i == 0 ? "" : "；").append(all[(from + i * 5) % all.length]);
    }
    scope.append("。");
    if (inventor.chance(0.6)) {
      scope.append("（依法须经批准的项目，经相关部门批准后方可开展经营活动）");
    }
    return scope.toString();
  }

  private void foot(Paper paper, Inventor inventor, Firm firm, LocalDate founded) {
    LocalDate issued = founded.plusDays(inventor.whole(0, 1500));
    double x = paper.width() - (upright() ? 470.0 : 520.0);
    double y = paper.height() - (upright() ? 320.0 : 210.0);
    Lettering label = Lettering.of(Face.SONG, 27, LABEL);
    Lettering value = Lettering.of(Face.SONG, 27, INK);
    String office = firm.region().town() + (issue == Issue.OLD ? "工商行政管理局" : "市场监督管理局");
    String date =
        "%d 年 %02d 月 %02d 日"
            .formatted(issued.getYear(), issued.getMonthValue(), issued.getDayOfMonth());
    paper
        .label("登记机关", x, y, label)
        .value("issue_date", date, x + 30, y + 84, value)
        .content("issue_date", date.replace(" ", ""));
    Seal seal = new Seal(x + 190, y + 30, 230, 230, office, "");
    double turn = inventor.between(-12, 12);
    double strength = inventor.between(0.45, 0.75);
    paper.stamped(seal, turn, strength);
    Lettering small = Lettering.of(Face.SONG, 18, LABEL);
    paper
        .label("国家企业信用信息公示系统网址：http://www.gsxt.gov.cn", 90, paper.height() - 74.0, small)
        .label(
            issue == Issue.OLD ? "中华人民共和国国家工商行政管理总局监制" : "国家市场监督管理总局监制",
            paper.width() - 470.0,
            paper.height() - 74.0,
            small);
    if (upright()) {
      paper.mark(pen -> Codes.square(pen, 120, y - 60, 150, 33));
    }
  }

  private void ground(Paper paper) {
    int w = paper.width();
    int h = paper.height();
    paper.sheet().paper(new Color(251, 248, 238));
    paper
        .mark(Guilloche.net(w, h, 18, 10, 80, new Color(244, 236, 216)))
        .mark(Grounds.rosette(w / 2.0, h * 0.55, Math.min(w, h) * 0.36, new Color(240, 228, 196)))
        .mark(
            pen -> {
              pen.box(36, 36, w - 72, h - 72, 10, GOLD);
              pen.box(54, 54, w - 108, h - 108, 2, GOLD);
            })
        .mark(Guilloche.band(45, 45, w - 45.0, 45, 16, new Color(214, 180, 104)))
        .mark(Guilloche.band(45, h - 45.0, w - 45.0, h - 45.0, 16, new Color(214, 180, 104)))
        .mark(Guilloche.band(45, 45, 45, h - 45.0, 16, new Color(214, 180, 104)))
        .mark(Guilloche.band(w - 45.0, 45, w - 45.0, h - 45.0, 16, new Color(214, 180, 104)));
  }
}
