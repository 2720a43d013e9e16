package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.Emblem;
import dev.grille.lab.cases.documents.ornaments.Guilloche;
import dev.grille.lab.cases.documents.ornaments.Likeness;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.people.Person;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Pen;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Both sides of an identity card of the second generation.
 *
 * @param label colour of its labels
 * @param face of what is printed into it
 * @param grey whether it is a photocopy
 */
public record IdCards(Color label, Face face, boolean grey) {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 630;
  private static final double MILLIMETRES = 85.6;
  private static final Color BLUE = new Color(62, 128, 188);
  private static final Color INK = new Color(30, 30, 34);

  /** Styles of the side with the portrait. */
  public static List<DocumentStyle> portraitSide() {
    return List.of(
        DocumentStyle.of("card", new IdCards(BLUE, Face.HEI, false)::portrait),
        DocumentStyle.of("copy", new IdCards(new Color(96, 96, 96), Face.HEI, true)::portrait),
        DocumentStyle.heldOut(
            "card-zen", new IdCards(new Color(78, 112, 176), Face.ZEN, false)::portrait));
  }

  /** Styles of the side with the emblem. */
  public static List<DocumentStyle> emblemSide() {
    return List.of(
        DocumentStyle.of("card", new IdCards(BLUE, Face.HEI, false)::emblem),
        DocumentStyle.of("copy", new IdCards(BLUE, Face.HEI, true)::emblem),
        DocumentStyle.heldOut("card-zen", new IdCards(BLUE, Face.ZEN, false)::emblem));
  }

  private Paper portrait(Inventor inventor) {
    Person person = Person.invent(inventor.random(), 1945, 2012);
    Paper paper =
        inventor.paper(
            WIDTH, HEIGHT, MILLIMETRES, "name", "sex", "ethnicity", "birth", "address", "number");
    ground(paper);
    Lettering labels = Lettering.of(Face.HEI, 30, label);
    Lettering values = Lettering.of(face, 32, INK);
    paper
        .label("姓", 68, 88, labels)
        .label("名", 112, 88, labels)
        .value("name", person.name(), 182, 86, values.size(39).tracking(0.04))
        .label("性", 68, 163, labels)
        .label("别", 112, 163, labels)
        .value("sex", person.sex(), 182, 163, values)
        .label("民", 318, 163, labels)
        .label("族", 362, 163, labels)
        .value("ethnicity", person.people(), 424, 163, values)
        .label("出", 68, 238, labels)
        .label("生", 112, 238, labels);
    birth(paper, person.birth(), labels, values);
    paper.label("住", 68, 316, labels).label("址", 112, 316, labels);
    List<String> lines = paper.broken(person.address(), 405, values);
    paper
        .lines("address", lines, 182, 316, 45, values)
        .label("公民身份号码", 68, 553, labels)
        .value(
            "number",
            inventor.asPrinted(person.number()),
            340,
            551,
            Lettering.of(Face.OCR_B, 39, INK).tracking(0.105))
        .mark(pen -> Likeness.draw(pen, 632, 78, 306, 398, person.woman(), grey ? PALE : null));
    return finished(paper);
  }

  private static final Color PALE = new Color(238, 238, 238);

  private static void birth(Paper paper, LocalDate birth, Lettering labels, Lettering values) {
    String year = String.valueOf(birth.getYear());
    String month = String.valueOf(birth.getMonthValue());
    String day = String.valueOf(birth.getDayOfMonth());
    Lettering centred = values.align(Lettering.Align.CENTRE);
    paper
        .piece("birth", year, 182, 238, values)
        .label("年", 276, 238, labels)
        .piece("birth", month, 345, 238, centred)
        .label("月", 378, 238, labels)
        .piece("birth", day, 444, 238, centred)
        .label("日", 478, 238, labels)
        .content("birth", year + "年" + month + "月" + day + "日");
  }

  private Paper emblem(Inventor inventor) {
    Person person = Person.invent(inventor.random(), 1945, 2012);
    Paper paper = inventor.paper(WIDTH, HEIGHT, MILLIMETRES, "issue", "valid_from", "valid_to");
    ground(paper);
    paper.mark(pen -> GreatWall.draw(pen, WIDTH, HEIGHT));
    Lettering title = Lettering.of(Face.SONG, 54, INK).ink(Ink.BOLD);
    Lettering labels = Lettering.of(Face.SONG, 31, INK).ink(Ink.BOLD);
    Lettering values = Lettering.of(face, 31, INK);
    paper
        .mark(pen -> Emblem.state(pen, 148, 158, 106))
        .label("中华人民共和国", 318, 122, title.tracking(0.62))
        .label("居民身份证", 316, 236, title.size(78).tracking(0.7))
        .label("签发机关", 240, 478, labels)
        .value("issue", office(person, inventor), 408, 478, values)
        .label("有效期限", 240, 553, labels);
    LocalDate from = inventor.day(2006, 2024);
    int age = from.getYear() - person.birth().getYear();
    int years = age < 16 ? 5 : age < 26 ? 10 : age < 46 ? 20 : 0;
    DateTimeFormatter dots = DateTimeFormatter.ofPattern("yyyy.MM.dd");
    String start = from.format(dots);
    String end = years == 0 ? "长期" : from.plusYears(years).format(dots);
    paper
        .value("valid_from", start, 408, 553, values)
        .label("-", 408 + paper.sheet().textWidth(start, values) + 3, 553, values)
        .value(
            "valid_to", end, 408 + paper.sheet().textWidth(start + "-", values) + 8, 553, values);
    return finished(paper);
  }

  private static String office(Person person, Inventor inventor) {
    String town = person.region().town();
    return inventor.chance(0.5)
        ? town + "公安局"
        : town + "公安局" + person.region().district().replaceAll("区$", "分局");
  }

  private void ground(Paper paper) {
    paper.sheet().corner(36);
    paper.stiff();
    if (grey) {
      paper.sheet().paper(new Color(244, 244, 244));
      paper.mark(Guilloche.net(WIDTH, HEIGHT, 12, 8, 60, new Color(218, 218, 218)));
      return;
    }
    paper
        .mark(
            Guilloche.rainbow(
                WIDTH,
                HEIGHT,
                new Color(222, 236, 240),
                new Color(238, 236, 236),
                new Color(226, 238, 228)))
        .mark(
            Guilloche.net(
                WIDTH,
                HEIGHT,
                9,
                9,
                52,
                new Color(186, 216, 232),
                new Color(232, 204, 206),
                new Color(190, 220, 206)))
        .mark(
            Guilloche.flower(520, 330, 190, 8, new Color(216, 188, 196), new Color(186, 214, 222)));
  }

  /** A copier's shadow along a card's edge. */
  private static void edge(Pen pen) {
    pen.graphics().setColor(new Color(120, 120, 120));
    pen.graphics().setStroke(new BasicStroke(4));
    pen.graphics().draw(new RoundRectangle2D.Double(1, 1, WIDTH - 2, HEIGHT - 2, 72, 72));
  }

  private Paper finished(Paper paper) {
    if (grey) {
      paper.sheet().grey();
      paper.mark(IdCards::edge);
    }
    return paper;
  }
}
