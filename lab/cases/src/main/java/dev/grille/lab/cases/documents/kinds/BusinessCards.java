package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.people.Firm;
import dev.grille.lab.cases.documents.people.Person;
import dev.grille.lab.cases.print.Codes;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.values.English;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A business card.
 *
 * @param look how it is set out
 */
public record BusinessCards(Look look) {
  private enum Look {
    /** Name on the left, a band of colour above. */
    BAND,
    /** All in the middle of a coloured card. */
    DARK,
    /** In English. */
    ENGLISH,
    /** Name on the right, what is called what on the left. */
    ASIDE,
    /** Higher than wide. */
    UPRIGHT
  }

  /** All styles. */
  public static List<DocumentStyle> styles() {
    return List.of(
        DocumentStyle.of("band", new BusinessCards(Look.BAND)::draw),
        DocumentStyle.of("dark", new BusinessCards(Look.DARK)::draw),
        DocumentStyle.of("english", new BusinessCards(Look.ENGLISH)::draw),
        DocumentStyle.heldOut("aside", new BusinessCards(Look.ASIDE)::draw),
        DocumentStyle.heldOut("upright", new BusinessCards(Look.UPRIGHT)::draw));
  }

  private record Line(String label, String key, String value) {}

  private Paper draw(Inventor inventor) {
    boolean upright = look == Look.UPRIGHT;
    Paper paper =
        inventor.paper(
            upright ? 640 : 1080,
            upright ? 1080 : 648,
            upright ? 54 : 90,
            "name",
            "title",
            "company",
            "department",
            "phone",
            "address",
            "email",
            "fax",
            "postcode",
            "website");
    Color accent =
        Color.getHSBColor(
            (float) inventor.between(0, 1),
            (float) inventor.between(0.5, 0.85),
            (float) inventor.between(0.35, 0.65));
    ground(paper, accent);
    if (look == Look.ENGLISH) {
      english(paper, inventor, accent);
    } else {
      chinese(paper, inventor, accent);
    }
    return paper;
  }

  private void ground(Paper paper, Color accent) {
    int w = paper.width();
    int h = paper.height();
    paper.sheet().paper(look == Look.DARK ? accent : new Color(252, 252, 252));
    switch (look) {
      case BAND -> paper.mark(pen -> pen.fill(0, 0, w, 118, accent));
      case ENGLISH -> paper.mark(pen -> pen.fill(0, h - 26.0, w, 26, accent));
      case ASIDE ->
          paper.mark(
              pen -> {
                Path2D corner = new Path2D.Double();
                corner.moveTo(0, 0);
                corner.lineTo(300, 0);
                corner.lineTo(150, h);
                corner.lineTo(0, h);
                corner.closePath();
                pen.graphics().setColor(accent);
                pen.graphics().fill(corner);
              });
      case UPRIGHT -> paper.mark(pen -> pen.fill(0, 0, 18, h, accent));
      default -> {}
    }
  }

  private static void logo(Paper paper, double x, double y, double size, Color colour) {
    paper.mark(
        pen -> {
          pen.graphics().setColor(colour);
          pen.graphics().fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
          pen.graphics().setColor(new Color(255, 255, 255, 210));
          Path2D peak = new Path2D.Double();
          peak.moveTo(x - size * 0.3, y + size * 0.22);
          peak.lineTo(x, y - size * 0.28);
          peak.lineTo(x + size * 0.3, y + size * 0.22);
          peak.closePath();
          pen.graphics().fill(peak);
        });
  }

  private void chinese(Paper paper, Inventor inventor, Color accent) {
    Person person = Person.adult(inventor.random());
    Firm firm = Firm.invent(inventor.random());
    Color ink = look == Look.DARK ? new Color(250, 248, 244) : new Color(40, 40, 46);
    Face face = inventor.pick(Face.HEI, Face.ZEN, Face.SONG);
    Lettering body = Lettering.of(face, 29, ink);
    boolean upright = look == Look.UPRIGHT;
    double left = look == Look.ASIDE ? 420 : upright ? 70 : 80;
    double y = look == Look.BAND ? 60 : upright ? 110 : 90;
    Lettering company =
        body.size(upright ? 30 : 36).ink(Ink.BOLD).colour(look == Look.BAND ? Color.WHITE : ink);
    logo(
        paper,
        left + 10,
        y,
        60,
        look == Look.BAND || look == Look.DARK ? new Color(236, 214, 150) : accent);
    paper.oneMore(
        "company",
        firm.name(),
        left + 58,
        y,
        paper.fitting(firm.name(), paper.width() - left - 90, company));
    y += look == Look.BAND ? 130 : 140;
    Lettering name = body.size(60).ink(Ink.BOLD).tracking(0.08);
    paper.oneMore("name", person.name(), left, y, name);
    String title = inventor.pick("总经理", "销售经理", "高级工程师", "市场总监", "项目主管", "客户经理", "技术支持工程师", "采购经理");
    double beside = left + paper.sheet().textWidth(person.name(), name) + 34;
    if (upright) {
      y += 64;
      beside = left;
    }
    paper.oneMore("title", title, beside, y + 6, body.size(31));
    if (inventor.chance(0.45)) {
      String department = inventor.pick("市场部", "销售部", "研发中心", "技术部", "采购部", "国际贸易部");
      double at = beside + paper.sheet().textWidth(title, body.size(31)) + 28;
      if (upright) {
        at = left;
        y += 50;
      }
      paper.oneMore("department", department, at, y + 6, body.size(31));
    }
    y += upright ? 100 : 92;
    lines(paper, inventor, contacts(inventor, firm, person), left, y, body);
    if (inventor.chance(0.3) && !upright) {
      paper.mark(
          pen -> {
            pen.fill(paper.width() - 216.0, 200, 152, 152, Color.WHITE);
            Codes.square(pen, paper.width() - 205.0, 211, 130, 29);
          });
    }
  }

  private static List<Line> contacts(Inventor inventor, Firm firm, Person person) {
    String domain =
        person.latinGivenName().toLowerCase(Locale.ROOT)
            + inventor.pick("tech", "group", "trade", "")
            + inventor.pick(".com", ".com.cn", ".cn");
    String mobile = "1" + inventor.pick("38", "59", "86", "39", "77") + inventor.digits(8);
    String mail =
        person.latinSurname().toLowerCase(Locale.ROOT) + "." + inventor.digits(2) + "@" + domain;
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(inventor.pick("手机", "手机", "移动电话"), "phone", grouped(mobile, inventor)));
    if (inventor.chance(0.7)) {
      lines.add(new Line(inventor.pick("电话", "Tel", "座机"), "phone", firm.phone()));
    }
    if (inventor.chance(0.35)) {
      lines.add(new Line(inventor.pick("传真", "Fax"), "fax", firm.phone().replaceAll(".$", "9")));
    }
    lines.add(new Line(inventor.pick("邮箱", "E-mail", "Email"), "email", mail));
    if (inventor.chance(0.5)) {
      lines.add(new Line(inventor.pick("网址", "Http"), "website", "www." + domain));
    }
    lines.add(new Line(inventor.pick("地址", "公司地址"), "address", firm.address()));
    if (inventor.chance(0.3)) {
      lines.add(
          new Line(
              "邮编", "postcode", firm.region().code().substring(0, 3) + "0" + inventor.digits(2)));
    }
    return lines;
  }

  private static String grouped(String mobile, Inventor inventor) {
    return switch (inventor.whole(0, 3)) {
      case 0 -> mobile.replaceAll("(...)(....)(....)", "$1 $2 $3");
      case 1 -> mobile.replaceAll("(...)(....)(....)", "$1-$2-$3");
      case 2 -> "+86 " + mobile;
      default -> mobile;
    };
  }

  private static void lines(
      Paper paper, Inventor inventor, List<Line> lines, double left, double top, Lettering body) {
    double room = paper.height() - top - 46;
    double pitch = Math.min(47, room / (lines.size() + 0.4));
    Lettering set = body.size(Math.min(28, pitch * 0.66));
    String colon = inventor.pick("：", ": ", ":");
    double y = top;
    for (Line line : lines) {
      String label = line.label() + colon;
      double at = left + paper.sheet().textWidth(label, set) + 4;
      double width = paper.width() - at - 36;
      paper.label(label, left, y, set);
      List<String> parts = paper.broken(line.value(), width, set);
      boolean address = line.key().equals("address");
      Lettering fitting = address ? set : paper.fitting(line.value(), width, set);
      paper.oneMore(
          line.key(), address ? parts : List.of(line.value()), at, y, pitch * 0.86, fitting);
      y += pitch + (address ? (parts.size() - 1) * pitch * 0.86 : 0);
    }
  }

  private void english(Paper paper, Inventor inventor, Color accent) {
    Color ink = new Color(44, 44, 50);
    Lettering body = Lettering.of(inventor.pick(Face.SANS, Face.SERIF), 29, ink);
    String firm = inventor.next(English.firm());
    String name = inventor.next(English.person());
    String domain = firm.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+.*", "") + ".com";
    logo(paper, 110, 96, 64, accent);
    paper
        .oneMore("company", firm, 164, 96, body.size(38).colour(accent).face(Face.SANS_BOLD))
        .oneMore("name", name, 80, 226, body.size(54).face(Face.SERIF_BOLD))
        .oneMore(
            "title",
            inventor.pick(
                "Sales Manager", "Chief Engineer", "Director", "Account Manager", "Project Lead"),
            80,
            282,
            body.size(31));
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("Mobile", "phone", "+44 7" + inventor.digits(3) + " " + inventor.digits(6)));
    if (inventor.chance(0.6)) {
      lines.add(
          new Line("Tel", "phone", "+44 20 " + inventor.digits(4) + " " + inventor.digits(4)));
    }
    if (inventor.chance(0.3)) {
      lines.add(new Line("Fax", "fax", "+44 20 " + inventor.digits(4) + " " + inventor.digits(4)));
    }
    String mail = name.toLowerCase(Locale.ROOT).replace(' ', '.').replace("'", "") + "@" + domain;
    lines.add(new Line(inventor.pick("Email", "E-mail"), "email", mail));
    if (inventor.chance(0.6)) {
      lines.add(new Line("Web", "website", "www." + domain));
    }
    String address = inventor.next(English.address());
    double y = 356;
    Lettering set = body.size(27);
    for (Line line : lines) {
      String label = line.label() + ": ";
      paper
          .label(label, 80, y, set)
          .oneMore(line.key(), line.value(), 84 + paper.sheet().textWidth(label, set), y, set);
      y += 44;
    }
    String label = "Add: ";
    paper
        .label(label, 80, y, set)
        .oneMore("address", address, 84 + paper.sheet().textWidth(label, set), y, set);
  }
}
