package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.Guilloche;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.people.Person;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Pen;
import dev.grille.lab.cases.values.CheckDigits;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * A bank's card.
 *
 * @param credit whether it is a credit card, with sixteen digits, a term and a name
 * @param embossed whether its number stands out of it
 * @param face of its number
 */
public record BankCards(boolean credit, boolean embossed, Face face) {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 630;

  private record Bank(String name, String latin, Color colour, String debit, String credit) {}

  private static final List<Bank> BANKS =
      List.of(
          new Bank("中国工商银行", "ICBC", new Color(168, 30, 36), "622202", "622230"),
          new Bank("中国农业银行", "ABC", new Color(0, 128, 108), "622848", "622836"),
          new Bank("中国银行", "BANK OF CHINA", new Color(150, 26, 44), "621660", "622760"),
          new Bank("中国建设银行", "China Construction Bank", new Color(18, 72, 152), "621700", "622280"),
          new Bank("交通银行", "BANK OF COMMUNICATIONS", new Color(26, 54, 120), "622260", "622252"),
          new Bank("招商银行", "CHINA MERCHANTS BANK", new Color(186, 38, 46), "621483", "622575"),
          new Bank("中国邮政储蓄银行", "POSTAL SAVINGS BANK", new Color(14, 108, 66), "621098", "622199"),
          new Bank("中信银行", "CHINA CITIC BANK", new Color(176, 44, 44), "622690", "622696"),
          new Bank("中国光大银行", "CHINA EVERBRIGHT BANK", new Color(96, 40, 120), "622660", "622658"),
          new Bank("中国民生银行", "CHINA MINSHENG BANK", new Color(20, 120, 150), "622622", "622617"),
          new Bank("兴业银行", "INDUSTRIAL BANK", new Color(24, 66, 134), "622908", "451289"),
          new Bank("上海浦东发展银行", "SPD BANK", new Color(20, 54, 116), "622521", "622518"),
          new Bank("平安银行", "PING AN BANK", new Color(226, 108, 30), "622298", "622155"),
          new Bank("广发银行", "CHINA GUANGFA BANK", new Color(196, 34, 40), "622568", "622556"));

  /** All styles. */
  public static List<DocumentStyle> styles() {
    return List.of(
        DocumentStyle.of("debit-embossed", new BankCards(false, true, Face.OCR_A)::draw),
        DocumentStyle.of("credit-embossed", new BankCards(true, true, Face.OCR_A)::draw),
        DocumentStyle.of("debit-flat", new BankCards(false, false, Face.SANS)::draw),
        DocumentStyle.heldOut("credit-flat", new BankCards(true, false, Face.OCR_B)::draw));
  }

  private Paper draw(Inventor inventor) {
    Paper paper =
        inventor.paper(
            WIDTH, HEIGHT, 85.6, "bank_name", "card_number", "issue_date", "expiry_date", "type");
    paper.stiff();
    paper.sheet().corner(36);
    Bank bank = BANKS.get(inventor.random().nextInt(BANKS.size()));
    Color colour = bank.colour();
    boolean dark = inventor.chance(embossed ? 0.75 : 0.5);
    ground(paper, inventor, colour, dark);
    Color ink = dark ? new Color(248, 246, 240) : new Color(40, 40, 46);
    name(paper, bank, dark ? ink : colour.darker());
    paper.mark(pen -> chip(pen, 98, 232)).mark(pen -> unionPay(pen, 760, 470));
    String type = credit ? inventor.pick("信用卡", "CREDIT", "") : inventor.pick("借记卡", "DEBIT", "");
    if (!type.isEmpty()) {
      Lettering small = Lettering.of(Face.HEI, 32, ink).align(Lettering.Align.RIGHT);
      paper.value("type", type, 930, 92, small);
    }
    number(paper, inventor, bank, ink);
    if (credit) {
      term(paper, inventor, ink);
    }
    if (credit || inventor.chance(0.25)) {
      Person person = Person.adult(inventor.random());
      String holder = person.latinSurname() + " " + person.latinGivenName();
      relief(paper, null, holder, 78, 560, Lettering.of(Face.OCR_B, 34, ink).tracking(0.04), ink);
    }
    return paper;
  }

  private static void ground(Paper paper, Inventor inventor, Color colour, boolean dark) {
    Color from = dark ? colour : mixed(colour, Color.WHITE, 0.78);
    Color to = dark ? mixed(colour, Color.BLACK, 0.45) : mixed(colour, Color.WHITE, 0.5);
    double bend = inventor.between(0.2, 0.8);
    Color line = mixed(from, dark ? Color.WHITE : colour, 0.16);
    paper
        .mark(Guilloche.rainbow(WIDTH, HEIGHT, from, to))
        .mark(
            pen -> {
              Graphics2D g = pen.graphics();
              for (int i = 0; i < 5; i++) {
                g.setColor(new Color(255, 255, 255, dark ? 16 : 60));
                Path2D swing = new Path2D.Double();
                swing.moveTo(0, HEIGHT * (0.2 + i * 0.16));
                swing.curveTo(
                    WIDTH * bend,
                    HEIGHT * (i * 0.2 - 0.3),
                    WIDTH * bend,
                    HEIGHT * (1.1 - i * 0.12),
                    WIDTH,
                    HEIGHT * (0.1 + i * 0.2));
                swing.lineTo(WIDTH, HEIGHT);
                swing.lineTo(0, HEIGHT);
                swing.closePath();
                g.fill(swing);
              }
            });
    if (inventor.chance(0.5)) {
      paper.mark(Guilloche.flower(700, 300, 230, 12, line, line));
    }
  }

  private static void name(Paper paper, Bank bank, Color ink) {
    paper
        .mark(
            pen -> {
              pen.graphics().setColor(ink);
              pen.graphics().setStroke(new BasicStroke(9));
              pen.graphics().draw(new Ellipse2D.Double(66, 58, 66, 66));
              pen.fill(92, 78, 14, 28, ink);
            })
        .value("bank_name", bank.name(), 150, 78, Lettering.of(Face.HEI, 50, ink).ink(Ink.BOLD))
        .label(bank.latin(), 152, 120, Lettering.of(Face.SANS, 24, ink));
  }

  private void number(Paper paper, Inventor inventor, Bank bank, Color ink) {
    int length = credit ? 16 : inventor.pick(19, 19, 19, 16);
    String first = (credit ? bank.credit() : bank.debit());
    first += inventor.digits(length - 1 - first.length());
    String number = inventor.asPrinted(first + CheckDigits.luhn(first));
    String shown =
        length == 16
            ? fours(number)
            : inventor.chance(0.7)
                ? fours(number)
                : number.substring(0, 6) + " " + number.substring(6);
    Lettering lettering = Lettering.of(face, embossed ? 62 : 58, ink);
    lettering = paper.fitting(shown, 850, lettering);
    if (face == Face.SANS) {
      lettering = paper.fitting(shown, 800, lettering.tracking(0.06));
    }
    double y = embossed ? 402 : 385;
    relief(paper, "card_number", shown, 76, y, lettering, ink);
    paper.content("card_number", number);
    if (embossed) {
      paper.label(shown.substring(0, 4), 80, y + 48, Lettering.of(Face.SANS, 20, ink));
    }
  }

  private static String fours(String number) {
    return number.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private void term(Paper paper, Inventor inventor, Color ink) {
    int year = inventor.whole(22, 33);
    String month = "%02d/".formatted(inventor.whole(1, 12));
    Lettering small = Lettering.of(Face.SANS_BOLD, 17, ink);
    Lettering date = Lettering.of(Face.OCR_B, 38, ink);
    boolean both = inventor.chance(0.35);
    if (both) {
      paper.label("VALID", 196, 480, small).label("FROM", 196, 499, small);
      relief(paper, "issue_date", month + (year - 5), 262, 490, date, ink);
    }
    double x = 420;
    paper.label("MONTH/YEAR", x + 70, 462, small.size(15));
    String[] words =
        inventor.pick(
            new String[] {"VALID", "THRU"},
            new String[] {"GOOD", "THRU"},
            new String[] {"有效", "期至"});
    Lettering label = words[0].equals("有效") ? small.face(Face.HEI).size(20) : small;
    paper.label(words[0], x, 480, label).label(words[1], x, 500, label);
    relief(paper, "expiry_date", month + year, x + 70, 492, date, ink);
  }

  /** Print that stands out of the card, lit from above, or lies flat on it. */
  private void relief(
      Paper paper,
      @org.jspecify.annotations.Nullable String key,
      String text,
      double x,
      double y,
      Lettering lettering,
      Color ink) {
    Lettering top = lettering;
    if (embossed) {
      Color silver = new Color(214, 214, 208);
      paper
          .label(text, x + 3, y + 3.5, lettering.colour(new Color(0, 0, 0, 120)).ink(Ink.BOLD))
          .label(
              text, x - 1.5, y - 2, lettering.colour(new Color(255, 255, 255, 150)).ink(Ink.BOLD));
      top = lettering.colour(ink.getRed() > 128 ? silver : new Color(150, 146, 136)).ink(Ink.BOLD);
    }
    if (key == null) {
      paper.label(text, x, y, top);
    } else {
      paper.value(key, text, x, y, top);
    }
  }

  private static void chip(Pen pen, double x, double y) {
    Graphics2D g = pen.graphics();
    g.setColor(new Color(214, 186, 112));
    g.fill(new RoundRectangle2D.Double(x, y, 120, 92, 22, 22));
    g.setColor(new Color(140, 112, 52));
    g.setStroke(new BasicStroke(2.5f));
    g.draw(new RoundRectangle2D.Double(x, y, 120, 92, 22, 22));
    g.draw(new RoundRectangle2D.Double(x + 40, y + 18, 40, 56, 14, 14));
    for (double dy : new double[] {31, 61}) {
      pen.line(x, y + dy, x + 40, y + dy, 2.5, new Color(140, 112, 52));
      pen.line(x + 80, y + dy, x + 120, y + dy, 2.5, new Color(140, 112, 52));
    }
  }

  /** Three slanted fields in red, blue and green with the name of the union. */
  private static void unionPay(Pen pen, double x, double y) {
    Color[] colours = {new Color(206, 34, 50), new Color(0, 72, 130), new Color(0, 122, 122)};
    for (int i = 0; i < 3; i++) {
      Path2D field = new Path2D.Double();
      double left = x + i * 56;
      field.moveTo(left + 22, y);
      field.lineTo(left + 86, y);
      field.lineTo(left + 64, y + 112);
      field.lineTo(left, y + 112);
      field.closePath();
      pen.graphics().setColor(colours[i]);
      pen.graphics().fill(field);
    }
    Lettering white = Lettering.of(Face.SANS_BOLD, 32, Color.WHITE);
    pen.text("UnionPay", x + 20, y + 36, white.face(Face.SANS_ITALIC));
    pen.text("银联", x + 84, y + 78, white.face(Face.HEI).size(40));
  }

  private static Color mixed(Color a, Color b, double share) {
    return new Color(
        (int) (a.getRed() + share * (b.getRed() - a.getRed())),
        (int) (a.getGreen() + share * (b.getGreen() - a.getGreen())),
        (int) (a.getBlue() + share * (b.getBlue() - a.getBlue())));
  }
}
