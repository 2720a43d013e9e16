package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.Guilloche;
import dev.grille.lab.cases.documents.ornaments.Likeness;
import dev.grille.lab.cases.documents.ornaments.SquareStamp;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.papers.Printer;
import dev.grille.lab.cases.documents.people.Person;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import java.awt.Color;
import java.time.LocalDate;
import java.util.List;

/**
 * Both pages of a driving licence.
 *
 * @param face of what is printed into it
 * @param years whether its term is a number of years, as on the older issue
 * @param tint colour of its ground
 */
public record DriverLicences(Face face, boolean years, Color tint) {
  private static final int WIDTH = 1056;
  private static final int HEIGHT = 720;
  private static final double MILLIMETRES = 88;
  private static final Color PRINT = new Color(34, 44, 52);
  private static final Color INK = new Color(26, 26, 30);
  private static final Color GREEN = new Color(206, 226, 212);
  private static final Color RED = new Color(206, 48, 44);
  private static final Color ROSE = new Color(232, 212, 216);

  /** Styles of the front page. */
  public static List<DocumentStyle> front() {
    return List.of(
        DocumentStyle.of("period", new DriverLicences(Face.SONG, false, GREEN)::front),
        DocumentStyle.of("years", new DriverLicences(Face.SONG, true, ROSE)::front),
        DocumentStyle.heldOut("period-sans", new DriverLicences(Face.HEI, false, ROSE)::front));
  }

  /** Styles of the second page. */
  public static List<DocumentStyle> back() {
    return List.of(
        DocumentStyle.of("period", new DriverLicences(Face.SONG, false, GREEN)::back),
        DocumentStyle.of("years", new DriverLicences(Face.SONG, true, ROSE)::back),
        DocumentStyle.heldOut("period-sans", new DriverLicences(Face.HEI, false, ROSE)::back));
  }

  private Paper front(Inventor inventor) {
    Paper paper =
        inventor.paper(
            WIDTH,
            HEIGHT,
            MILLIMETRES,
            "number",
            "name",
            "sex",
            "nationality",
            "address",
            "birth",
            "issue_date",
            "class",
            "valid_from",
            "valid_to",
            "issuing_authority");
    ground(paper);
    Person person = Person.adult(inventor.random());
    LocalDate first = LocalDate.of(inventor.whole(person.birth().getYear() + 18, 2022), 1, 1);
    first = first.plusDays(inventor.whole(0, 364));
    LocalDate from = first.plusYears(first.getYear() < 2012 ? 6 : 0);
    int term = from.equals(first) ? 6 : 10;
    Lettering title = Lettering.of(Face.HEI, 45, PRINT).align(Align.CENTRE).ink(Ink.BOLD);
    Lettering english = Lettering.of(Face.SANS, 24, PRINT).align(Align.CENTRE);
    paper
        .label("中华人民共和国机动车驾驶证", WIDTH / 2.0, 60, title)
        .label("Driving License of the People's Republic of China", WIDTH / 2.0, 103, english);
    TwoLabels labels = labels();
    Lettering values = Lettering.of(face, 31, INK);
    labels.chinese();
    paper.label("证号", 330, 152, labels.chinese()).label("No.", 394, 154, labels.english().size(21));
    labels.print(paper, 50, 214, "姓名", "Name");
    labels.print(paper, 560, 214, "性别", "Sex");
    labels.print(paper, 730, 214, "国籍", "Nationality");
    labels.print(paper, 50, 296, "住址", "Address");
    labels.print(paper, 290, 440, "出生日期", "Date of Birth");
    labels.print(paper, 290, 511, "初次领证日期", "Date of First Issue");
    labels.print(paper, 290, 582, "准驾车型", "Class");
    rules(paper);
    paper
        .printer(inventor.printer(5, 0.75))
        .value(
            "number", inventor.asPrinted(person.number()), 450, 151, values.size(33).tracking(0.05))
        .value("name", person.name(), 160, 212, values)
        .value("sex", person.sex(), 640, 212, values)
        .value("nationality", "中国", 868, 212, values)
        .lines("address", paper.broken(person.address(), 830, values), 160, 290, 48, values)
        .value("birth", person.birth().toString(), 490, 438, values)
        .value("issue_date", first.toString(), 490, 509, values)
        .value("class", drivingClass(inventor), 490, 580, values.size(34));
    term(paper, labels, values, from, term, inventor);
    authority(paper, person);
    paper.mark(
        pen -> Likeness.draw(pen, 790, 330, 210, 300, person.woman(), new Color(240, 244, 248)));
    return paper;
  }

  private void term(
      Paper paper,
      TwoLabels labels,
      Lettering values,
      LocalDate from,
      int term,
      Inventor inventor) {
    boolean forGood = term == 10 && inventor.chance(0.3);
    if (years) {
      labels.print(paper, 290, 656, "有效起始日期", "Valid From");
      labels.print(paper, 690, 656, "有效期限", "Valid For");
      paper
          .value("valid_from", from.toString(), 490, 654, values)
          .value("valid_to", forGood ? "长期" : term + "年", 830, 654, values);
      return;
    }
    labels.print(paper, 290, 656, "有效期限", "Valid Period");
    String end = forGood ? "长期" : from.plusYears(term).toString();
    double at = 490 + paper.sheet().textWidth(from.toString(), values) + 12;
    paper
        .value("valid_from", from.toString(), 490, 654, values)
        .piece("valid_to", end, at + 48, 654, values)
        .content("valid_to", end);
    Printer printer = paper.printer();
    paper.label("至", at + printer.right(), 654 + printer.down(), values);
  }

  private Paper back(Inventor inventor) {
    Paper paper =
        inventor.paper(WIDTH, HEIGHT, MILLIMETRES, "number", "name", "file_number", "record");
    ground(paper);
    Person person = Person.adult(inventor.random());
    Lettering title = Lettering.of(Face.HEI, 42, PRINT).align(Align.CENTRE).ink(Ink.BOLD);
    paper.label("中华人民共和国机动车驾驶证副页", WIDTH / 2.0, 60, title);
    if (years) {
      paper.label(
          "Duplicate of Driving License of the People's Republic of China",
          WIDTH / 2.0,
          102,
          Lettering.of(Face.SANS, 22, PRINT).align(Align.CENTRE));
    }
    TwoLabels labels = labels();
    Lettering values = Lettering.of(face, 31, INK);
    paper.label("证号", 330, 152, labels.chinese()).label("No.", 394, 154, labels.english().size(21));
    labels.print(paper, 50, 222, "姓名", "Name");
    labels.print(paper, 480, 222, "档案编号", "File No.");
    labels.print(paper, 50, 400, "记录", "Record");
    Color rule = new Color(120, 132, 128);
    paper.mark(
        pen -> {
          pen.box(40, 180, 976, 400, 2, rule);
          pen.line(40, 262, 1016, 262, 1.5, rule);
          pen.line(462, 180, 462, 262, 1.5, rule);
          pen.line(150, 180, 150, 580, 1.5, rule);
        });
    String year = String.valueOf(inventor.whole(2014, 2032));
    String month = "%02d".formatted(inventor.whole(1, 12));
    String day = "%02d".formatted(inventor.whole(1, 28));
    String record =
        switch (inventor.whole(0, 3)) {
          case 0 -> "";
          case 1 -> "实习期至" + year + "年" + month + "月" + day + "日。";
          case 2 -> "请于" + year + "年" + month + "月" + day + "日前九十日内申请换领新驾驶证。";
          default ->
              "请于"
                  + year
                  + "年"
                  + month
                  + "月"
                  + day
                  + "日前九十日内申请换领新驾驶证。增驾A2实习期至"
                  + year
                  + "年"
                  + month
                  + "月"
                  + day
                  + "日。";
        };
    paper
        .printer(inventor.printer(5, 0.75))
        .value(
            "number", inventor.asPrinted(person.number()), 450, 151, values.size(33).tracking(0.05))
        .value("name", person.name(), 172, 222, values)
        .value("file_number", person.region().code() + inventor.digits(6), 620, 222, values)
        .lines("record", paper.broken(record, 800, values), 172, 310, 52, values);
    if (record.isEmpty()) {
      paper.content("record", "");
    }
    String code = "*" + person.region().code().substring(0, 2) + inventor.digits(11) + "*";
    paper
        .mark(pen -> dev.grille.lab.cases.print.Codes.bars(pen, 300, 606, 456, 56))
        .label(code, WIDTH / 2.0, 684, Lettering.of(Face.SANS, 26, INK).align(Align.CENTRE));
    return paper;
  }

  private static String drivingClass(Inventor inventor) {
    return inventor.pick("C1", "C1", "C1", "C2", "B1", "B2", "A2", "A1A2", "A2E", "C1E", "B2D");
  }

  private static void authority(Paper paper, Person person) {
    String province = person.region().city().isEmpty() ? "" : person.region().province();
    String text = province + person.region().town() + "公安局交通警察支队";
    int lines = text.length() > 13 ? 4 : 3;
    int each = (text.length() + lines - 1) / lines;
    stamp(paper, 48, 430, 212, text, each, Face.SONG);
  }

  /** A red square with an office's name. */
  static void stamp(
      Paper paper, double x, double y, double side, String text, int each, Face face) {
    List<String> lines = new java.util.ArrayList<>();
    for (int i = 0; i < text.length(); i += each) {
      lines.add(text.substring(i, Math.min(text.length(), i + each)));
    }
    paper
        .stamped(new SquareStamp(x, y, side, face, RED, lines))
        .place("issuing_authority", new java.awt.geom.Rectangle2D.Double(x, y, side, side))
        .content("issuing_authority", text);
  }

  private static TwoLabels labels() {
    return new TwoLabels(Lettering.of(Face.SONG, 26, PRINT), Lettering.of(Face.SANS, 18, PRINT));
  }

  private void ground(Paper paper) {
    paper.sheet().corner(30);
    paper
        .stiff()
        .mark(Guilloche.rainbow(WIDTH, HEIGHT, new Color(246, 248, 246), new Color(240, 244, 242)))
        .mark(Guilloche.net(WIDTH, HEIGHT, 10, 10, 58, tint, new Color(206, 218, 232), tint))
        .mark(Guilloche.flower(WIDTH / 2.0, 380, 200, 9, tint, new Color(214, 218, 232)));
  }

  private static void rules(Paper paper) {
    Color rule = new Color(120, 132, 128);
    paper.mark(
        pen -> {
          pen.line(40, 180, 1016, 180, 1.5, rule);
          pen.line(40, 254, 1016, 254, 1.5, rule);
          pen.line(40, 385, 770, 385, 1.5, rule);
        });
  }
}
