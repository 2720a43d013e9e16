package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.Guilloche;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
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
 * A page of a household's register, for one of its people.
 *
 * @param newer whether it has the words of the newer form
 * @param face of what is printed into it
 * @param ink of its printer
 */
public record HouseholdPages(boolean newer, Face face, Ink ink) {
  private static final int WIDTH = 1300;
  private static final int HEIGHT = 954;
  private static final Color PRINT = new Color(52, 48, 50);
  private static final Color INK = new Color(30, 30, 40);
  private static final double LEFT = 50;
  private static final double RIGHT = 1250;
  private static final double ROW = 70;
  private static final String[] KEYS = {
    "name",
    "householder_relationship",
    "former_name",
    "sex",
    "birthplace",
    "ethnicity",
    "origin_place",
    "birth_date",
    "other_address",
    "religious_belief",
    "id_card_number",
    "height",
    "blood_type",
    "education",
    "marital_status",
    "military_service_status",
    "work_place",
    "occupation",
    "migrated_to_city",
    "migrated_to_address",
    "registration_date"
  };

  /** All styles. */
  public static List<DocumentStyle> styles() {
    return List.of(
        DocumentStyle.of("pins", new HouseholdPages(false, Face.SONG, Ink.PINS_24)::draw),
        DocumentStyle.of("laser", new HouseholdPages(true, Face.HEI, Ink.SMOOTH)::draw),
        DocumentStyle.heldOut("song", new HouseholdPages(true, Face.SONG, Ink.SMOOTH)::draw));
  }

  private Paper draw(Inventor inventor) {
    Paper paper = inventor.paper(WIDTH, HEIGHT, 143, KEYS);
    ground(paper);
    Lettering title = Lettering.of(Face.SONG, 42, PRINT).align(Align.CENTRE).ink(Ink.BOLD);
    paper.label("常 住 人 口 登 记 卡", WIDTH / 2.0, 66, title);
    Person person = Person.invent(inventor.random(), 1938, 2018);
    int age = 2022 - person.birth().getYear();
    boolean grown = age >= 24;
    String town =
        person.region().province() + person.region().town().replace(person.region().province(), "");
    LocalDate day = inventor.day(2003, 2023);
    if (day.isBefore(person.birth())) {
      day = person.birth().plusDays(20);
    }
    paper.printer(inventor.printer(6, 0.7));
    FormGrid grid =
        new FormGrid(
            LEFT,
            RIGHT,
            PRINT,
            1.6,
            Lettering.of(Face.SONG, 26, PRINT),
            Lettering.of(face, 28, INK).ink(ink),
            true);
    double y = 112;
    y =
        grid.row(
            paper,
            y,
            ROW,
            new FormGrid.Cell("姓　　名", 0.13, "name", person.name(), 0.37),
            new FormGrid.Cell(
                "户主或与户主关系",
                0.16,
                "householder_relationship",
                relation(person, age, inventor),
                0.34));
    y =
        grid.row(
            paper,
            y,
            ROW,
            new FormGrid.Cell(
                "曾 用 名",
                0.13,
                "former_name",
                inventor.chance(0.85) ? "" : inventor.next(Chinese.person()),
                0.37),
            new FormGrid.Cell("性　　别", 0.16, "sex", person.sex(), 0.34));
    y =
        grid.row(
            paper,
            y,
            ROW,
            new FormGrid.Cell("出 生 地", 0.13, "birthplace", town, 0.37),
            new FormGrid.Cell(
                "民　　族",
                0.16,
                "ethnicity",
                person.people() + (inventor.chance(0.5) ? "族" : ""),
                0.34));
    y =
        grid.row(
            paper,
            y,
            ROW,
            new FormGrid.Cell("籍　　贯", 0.13, "origin_place", town, 0.37),
            new FormGrid.Cell("出生日期", 0.16, "birth_date", date(person.birth(), false), 0.34));
    y =
        grid.row(
            paper,
            y,
            ROW,
            new FormGrid.Cell(
                "本市（县）其他住址",
                0.2,
                "other_address",
                inventor.chance(0.85)
                    ? ""
                    : person.address().substring(person.region().province().length()),
                0.42),
            new FormGrid.Cell(
                "宗教信仰", 0.12, "religious_belief", inventor.pick("", "", "", "无", "佛教"), 0.26));
    y =
        grid.row(
            paper,
            y,
            ROW,
            new FormGrid.Cell(
                newer ? "公民身份号码" : "公民身份证件编号",
                0.2,
                "id_card_number",
                inventor.asPrinted(person.number()),
                0.34),
            new FormGrid.Cell(
                "身高",
                0.08,
                "height",
                grown && inventor.chance(0.5)
                    ? inventor.whole(150, 186) + inventor.pick("", "cm", "厘米")
                    : "",
                0.14),
            new FormGrid.Cell(
                "血型",
                0.08,
                "blood_type",
                inventor.chance(0.5) ? "" : inventor.pick("A", "B", "O", "AB", "不明", "未知血型"),
                0.16));
    y =
        grid.row(
            paper,
            y,
            ROW,
            new FormGrid.Cell(
                "文化程度",
                0.13,
                "education",
                grown ? inventor.pick("大学本科", "大学专科", "高中", "初中", "小学", "普通高级中学") : "",
                0.23),
            new FormGrid.Cell(
                "婚姻状况",
                0.12,
                "marital_status",
                grown ? inventor.pick("已婚", "有配偶", "未婚", "离婚", "初婚") : "",
                0.18),
            new FormGrid.Cell(
                "兵役状况",
                0.12,
                "military_service_status",
                grown ? inventor.pick("未服兵役", "未服现役", "退出现役", "") : "",
                0.22));
    y =
        grid.row(
            paper,
            y,
            ROW,
            new FormGrid.Cell(
                "服务处所",
                0.13,
                "work_place",
                grown && inventor.chance(0.6) ? inventor.next(Chinese.company()) : "",
                0.43),
            new FormGrid.Cell(
                "职　　业",
                0.12,
                "occupation",
                grown && inventor.chance(0.6)
                    ? inventor.pick("职员", "工人", "教师", "农民", "个体经营者", "无业")
                    : "",
                0.32));
    String moved =
        inventor.chance(0.45)
            ? date(day, true) + "由" + Person.address(person.region(), inventor.random()) + "迁来"
            : "";
    String lately =
        inventor.chance(0.4) ? moved : inventor.chance(0.5) ? date(day, true) + "市内移居" : "";
    y =
        grid.row(
            paper,
            y,
            ROW,
            new FormGrid.Cell("何时由何地迁来本市（县）", 0.24, "migrated_to_city", moved, 0.76));
    y =
        grid.row(
            paper,
            y,
            ROW,
            new FormGrid.Cell("何时由何地迁来本址", 0.24, "migrated_to_address", lately, 0.76));
    frame(paper, y);
    foot(paper, inventor, person, day);
    return paper;
  }

  private static String relation(Person person, int age, Inventor inventor) {
    if (age < 24) {
      return person.woman()
          ? inventor.pick("女", "长女", "次女", "孙女")
          : inventor.pick("子", "长子", "次子", "孙子");
    }
    return person.woman()
        ? inventor.pick("户主", "妻", "母", "女")
        : inventor.pick("户主", "户主", "夫", "父");
  }

  private static String date(LocalDate day, boolean zeros) {
    return (zeros ? "%d年%02d月%02d日" : "%d年%d月%d日")
        .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private static void frame(Paper paper, double bottom) {
    paper.mark(pen -> pen.box(LEFT, 112, RIGHT - LEFT, bottom - 112, 2.6, PRINT));
  }

  private void foot(Paper paper, Inventor inventor, Person person, LocalDate day) {
    Lettering label = Lettering.of(Face.SONG, 27, PRINT);
    Lettering value = Lettering.of(face, 28, INK).ink(ink);
    paper
        .label("承办人签章：", 90, 872, label)
        .label("登记日期：", 760, 872, label)
        .value("registration_date", date(day, true), 890, 872, value);
    String office = person.region().town() + "公安局户口专用";
    if (inventor.chance(0.8)) {
      Seal seal = new Seal(1060, 790, 190, 190, office, "户口专用章");
      double turn = inventor.between(-15, 15);
      double strength = inventor.between(0.35, 0.6);
      paper.stamped(seal, turn, strength);
    }
    if (inventor.chance(0.7)) {
      String clerk = Person.adult(inventor.random()).name();
      Color red = new Color(206, 48, 44, 190);
      paper.mark(
          pen -> {
            pen.box(250, 848, 112, 46, 2.5, red);
            pen.text(clerk, 306, 871, Lettering.of(Face.SONG, 30, red).align(Align.CENTRE));
          });
    }
  }

  private static void ground(Paper paper) {
    paper
        .mark(Guilloche.rainbow(WIDTH, HEIGHT, new Color(252, 250, 244), new Color(246, 246, 240)))
        .mark(
            Guilloche.net(
                WIDTH,
                HEIGHT,
                14,
                8,
                50,
                new Color(236, 228, 214),
                new Color(226, 232, 224),
                new Color(236, 228, 214)))
        .mark(pen -> pen.box(20, 20, WIDTH - 40, HEIGHT - 40, 2, new Color(150, 120, 90)));
  }
}
