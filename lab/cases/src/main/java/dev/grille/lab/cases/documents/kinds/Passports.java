package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.Guilloche;
import dev.grille.lab.cases.documents.ornaments.Likeness;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.people.Person;
import dev.grille.lab.cases.documents.people.TravelDocument;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.values.English;
import java.awt.Color;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The page of a passport that says whose it is. */
public final class Passports {
  private static final int WIDTH = 1250;
  private static final int HEIGHT = 880;
  private static final Color INK = new Color(34, 32, 38);
  private static final Color LABEL = new Color(74, 66, 88);
  private static final String[] KEYS = {
    "passport_type",
    "country_code",
    "passport_number",
    "name_cn",
    "surname",
    "given_name",
    "sex",
    "nationality",
    "date_of_birth",
    "place_of_birth",
    "date_of_issue",
    "place_of_issue",
    "date_of_expiry",
    "issuing_authority",
    "line0",
    "line1"
  };

  private static final String[] MONTHS = {
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"
  };

  private Passports() {}

  /** All styles. */
  public static List<DocumentStyle> styles() {
    return List.of(
        DocumentStyle.of("china-2012", inventor -> chinese(inventor, true)),
        DocumentStyle.of("china-1997", inventor -> chinese(inventor, false)),
        DocumentStyle.of("utopia", inventor -> foreign(inventor, "UTO", "UTOPIA", "UTOPIAN")),
        DocumentStyle.heldOut(
            "ruritania", inventor -> foreign(inventor, "RRT", "RURITANIA", "RURITANIAN")));
  }

  private static Paper chinese(Inventor inventor, boolean electronic) {
    Paper paper = inventor.paper(WIDTH, HEIGHT, 125, KEYS);
    ground(paper, electronic ? new Color(226, 196, 206) : new Color(196, 214, 206));
    Person person = Person.invent(inventor.random(), 1945, 2015);
    TravelDocument travel = TravelDocument.chinese(person, electronic, inventor.random());
    Lettering title = Lettering.of(Face.SONG, 40, new Color(110, 36, 44)).ink(Ink.BOLD);
    paper
        .label("护照", 60, 66, title)
        .label("PASSPORT", 60, 112, title.face(Face.SERIF_BOLD).size(30).ink(Ink.SMOOTH))
        .label("中华人民共和国", 420, 60, title.size(44).tracking(0.2))
        .label(
            "PEOPLE'S REPUBLIC OF CHINA",
            420,
            108,
            title.face(Face.SERIF_BOLD).size(27).ink(Ink.SMOOTH));
    Lettering label = Lettering.of(Face.SONG, 20, LABEL);
    Lettering value = Lettering.of(electronic ? Face.SANS : Face.MONO_BOLD, 29, INK);
    Lettering han = value.face(electronic ? Face.HEI : Face.SONG);
    paper
        .label(electronic ? "类型/Type" : "类型 / Type", 415, 158, label)
        .value("passport_type", "P", 415, 190, value)
        .label(electronic ? "国家码/Country Code" : "国家码 / Country code", 560, 158, label)
        .value("country_code", "CHN", 560, 190, value)
        .label(electronic ? "护照号/Passport No." : "护照号码 / Passport No.", 880, 158, label)
        .value("passport_number", travel.number(), 880, 192, value.size(36))
        .label(electronic ? "姓名/Name" : "姓名 / Name in full", 415, 238, label)
        .value("name_cn", person.name(), 415, 274, han.size(34))
        .piece("surname", travel.surname() + ",", 415, 314, value)
        .content("surname", travel.surname())
        .value(
            "given_name",
            travel.given(),
            415 + paper.sheet().textWidth(travel.surname() + ",", value) + 12,
            314,
            value);
    String sex = person.sex() + "/" + (person.woman() ? "F" : "M");
    String born = person.region().province().replaceAll("省|市|壮族自治区", "");
    String place = born + "/" + person.region().latin();
    String issued = electronic ? place : "北京/BEIJING";
    paper
        .label("性别/Sex", 415, 366, label)
        .value("sex", sex, 415, 400, han)
        .label("国籍/Nationality", 560, 366, label)
        .value("nationality", "中国/CHINESE", 560, 400, han)
        .label("出生日期/Date of birth", 880, 366, label)
        .value("date_of_birth", date(person.birth(), electronic), 880, 400, han)
        .label("出生地点/Place of birth", 415, 452, label)
        .value("place_of_birth", place, 415, 486, han)
        .label("签发日期/Date of issue", 880, 452, label)
        .value("date_of_issue", date(travel.issued(), electronic), 880, 486, han)
        .label("签发地点/Place of issue", 415, 536, label)
        .value("place_of_issue", issued, 415, 570, han)
        .label("有效期至/Date of expiry", 880, 536, label)
        .value("date_of_expiry", date(travel.expires(), electronic), 880, 570, han)
        .label("签发机关/Authority", 415, 620, label);
    if (electronic) {
      String office = "公安部出入境管理局";
      String latin = "MPS Exit & Entry Administration";
      paper
          .piece("issuing_authority", office, 415, 652, han.size(26))
          .piece("issuing_authority", latin, 415, 684, value.size(25))
          .content("issuing_authority", office + latin);
      paper.label("持照人签名/Bearer's signature", 880, 620, label);
    } else {
      String office = person.region().province() + "公安厅出入境管理局";
      paper.fitted(
          "issuing_authority", office.replace("市公安厅", "市公安局"), 415, 654, 440, han.size(26));
    }
    finish(paper, inventor, person.woman(), travel);
    return paper;
  }

  private static Paper foreign(Inventor inventor, String code, String state, String nationality) {
    Paper paper = inventor.paper(WIDTH, HEIGHT, 125, KEYS);
    boolean utopia = code.equals("UTO");
    ground(paper, utopia ? new Color(190, 206, 230) : new Color(224, 212, 178));
    boolean woman = inventor.chance(0.5);
    String[] full = inventor.next(English.person()).toUpperCase(Locale.ROOT).split(" ", 2);
    String surname = full[1].replace("'", "");
    String given =
        inventor.chance(0.4)
            ? full[0] + " " + inventor.pick("MARIA", "LOUISE", "JOHN", "ALEX", "ROBIN")
            : full[0];
    TravelDocument travel = TravelDocument.foreign(code, surname, given, woman, inventor.random());
    Lettering head = Lettering.of(Face.SERIF_BOLD, 38, new Color(36, 48, 96));
    paper
        .label(state, 420, 66, head.tracking(0.12))
        .label(utopia ? "PASSPORT / PASSEPORT" : "PASSPORT", 60, 66, head.size(28));
    Lettering label = Lettering.of(utopia ? Face.SANS : Face.SERIF_ITALIC, 19, LABEL);
    Lettering value = Lettering.of(utopia ? Face.SANS_BOLD : Face.DEJAVU_MONO, 28, INK);
    boolean french = utopia;
    String town = inventor.pick("ZENITH", "STRELSAU", "AMAUROTE", "HENTZAU", "NOVA PORTA");
    paper
        .label(french ? "Type / Type" : "Type", 415, 128, label)
        .value("passport_type", "P", 415, 160, value)
        .label(french ? "Code of issuing State / Code de l'Etat" : "Code of State", 540, 128, label)
        .value("country_code", code, 540, 160, value)
        .label(french ? "Passport No. / Passeport No." : "Passport No.", 890, 128, label)
        .value("passport_number", travel.number(), 890, 160, value)
        .label(french ? "Surname / Nom" : "Surname", 415, 208, label)
        .value("surname", surname, 415, 240, value)
        .label(french ? "Given names / Prénoms" : "Given names", 415, 288, label)
        .value("given_name", given, 415, 320, value)
        .label(french ? "Nationality / Nationalité" : "Nationality", 415, 368, label)
        .value("nationality", nationality, 415, 400, value)
        .label(french ? "Date of birth / Date de naissance" : "Date of birth", 415, 448, label)
        .value("date_of_birth", latin(travel.birth()), 415, 480, value)
        .label(french ? "Sex / Sexe" : "Sex", 415, 528, label)
        .value("sex", woman ? "F" : "M", 415, 560, value)
        .label(french ? "Place of birth / Lieu de naissance" : "Place of birth", 570, 528, label)
        .value("place_of_birth", town, 570, 560, value)
        .label(french ? "Date of issue / Date de délivrance" : "Date of issue", 415, 608, label)
        .value("date_of_issue", latin(travel.issued()), 415, 640, value)
        .label(french ? "Authority / Autorité" : "Authority", 800, 608, label)
        .value("issuing_authority", "PASSPORT OFFICE", 800, 640, value)
        .label(french ? "Date of expiry / Date d'expiration" : "Date of expiry", 415, 682, label)
        .value("date_of_expiry", latin(travel.expires()), 415, 714, value);
    finish(paper, inventor, woman, travel);
    return paper;
  }

  private static void finish(Paper paper, Inventor inventor, boolean woman, TravelDocument travel) {
    Lettering zone = Lettering.of(Face.OCR_B, 44, INK);
    double width = paper.sheet().textWidth(travel.line0(), zone);
    // Forty-four characters fill the zone from margin to margin.
    Lettering fitting = zone.size(zone.size() * (WIDTH - 110) / width);
    paper
        .mark(pen -> Likeness.draw(pen, 50, 170, 320, 440, woman, new Color(232, 236, 240)))
        .mark(pen -> pen.fill(0, 728, WIDTH, HEIGHT - 728, new Color(255, 255, 255, 150)))
        .value("line0", travel.line0(), 55, 778, fitting)
        .value("line1", inventor.asPrinted(travel.line1()), 55, 834, fitting);
  }

  private static String date(LocalDate day, boolean electronic) {
    String month = MONTHS[day.getMonthValue() - 1];
    String middle = electronic ? day.getMonthValue() + "月/" + month : month;
    return "%02d %s %d".formatted(day.getDayOfMonth(), middle, day.getYear());
  }

  private static String latin(LocalDate day) {
    return "%02d %s %d"
        .formatted(day.getDayOfMonth(), MONTHS[day.getMonthValue() - 1], day.getYear());
  }

  private static void ground(Paper paper, Color tint) {
    paper.sheet().corner(18);
    Color other = new Color(206, 216, 234);
    paper
        .mark(Guilloche.rainbow(WIDTH, HEIGHT, new Color(246, 242, 240), new Color(238, 242, 246)))
        .mark(Guilloche.net(WIDTH, HEIGHT, 9, 12, 64, tint, other, tint))
        .mark(Guilloche.flower(820, 420, 260, 7, tint, other))
        .mark(Guilloche.flower(220, 640, 160, 9, other, tint));
  }
}
