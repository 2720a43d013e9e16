package dev.grille.lab.cases.documents.kinds;

import dev.grille.evaluation.documents.TrueValue;
import dev.grille.lab.cases.documents.ornaments.Emblem;
import dev.grille.lab.cases.documents.ornaments.Rim;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.people.Firm;
import dev.grille.lab.cases.documents.people.Person;
import dev.grille.lab.cases.pages.sheets.PageStyle;
import dev.grille.lab.cases.pages.sheets.Typesetter;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.print.Pen;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A seal on the end of a letter. The document is the square or rectangle around it, upright on the
 * page however the seal is turned.
 *
 * @param shape what it looks like
 */
public record Seals(Form shape) {
  private enum Form {
    /** A firm's round one, with its number below. */
    ROUND,
    /** A round one with a purpose across. */
    CONTRACT,
    /** An oval one with a taxpayer's number across. */
    INVOICE,
    /** A square one with a name. */
    NAME
  }

  private static final int WIDTH = 900;
  private static final int HEIGHT = 640;

  /** Pixels of a millimetre. */
  private static final double SCALE = 8.4;

  /** All styles. */
  public static List<DocumentStyle> styles() {
    return List.of(
        DocumentStyle.of("round", new Seals(Form.ROUND)::draw),
        DocumentStyle.of("invoice", new Seals(Form.INVOICE)::draw),
        DocumentStyle.of("name", new Seals(Form.NAME)::draw),
        DocumentStyle.heldOut("contract", new Seals(Form.CONTRACT)::draw));
  }

  private Paper draw(Inventor inventor) {
    Paper paper = inventor.paper(WIDTH, HEIGHT, WIDTH / SCALE, "type", "text", "general_text");
    paper.sheet().paper(new Color(252, 252, 250));
    text(paper, inventor);
    Firm firm = Firm.invent(inventor.random());
    double w = SCALE * (shape == Form.NAME ? 20 : 40);
    double h = SCALE * (shape == Form.INVOICE ? 30 : shape == Form.NAME ? 20 : 40);
    double x = inventor.between(w / 2 + 60, WIDTH - w / 2 - 60);
    double y = inventor.between(h / 2 + 40, HEIGHT - h / 2 - 40);
    double turn = Math.toRadians(inventor.between(-22, 22));
    double strength = inventor.between(0.5, 0.9);
    Color red = inventor.chance(0.85) ? new Color(206, 34, 38) : new Color(180, 44, 86);
    Drawn drawn =
        switch (shape) {
          case ROUND -> round(inventor, firm, w, red);
          case CONTRACT -> contract(inventor, firm, w, red);
          case INVOICE -> invoice(firm, w, h, red);
          case NAME -> name(inventor, w, red);
        };
    paper.mark(
        pen -> {
          Graphics2D g = pen.graphics();
          AffineTransform place = g.getTransform();
          Composite composite = g.getComposite();
          g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) strength));
          g.translate(x, y);
          g.rotate(turn);
          drawn.mark().draw(pen);
          g.setComposite(composite);
          g.setTransform(place);
        });
    // A round seal's square is the same however it is turned; the others' grow.
    boolean round = shape == Form.ROUND || shape == Form.CONTRACT;
    double c = round ? 1 : Math.abs(Math.cos(turn));
    double s = round ? 0 : Math.abs(Math.sin(turn));
    double halfW = shape == Form.INVOICE ? oval(w, h, c, s) : (w * c + h * s) / 2;
    double halfH = shape == Form.INVOICE ? oval(h, w, c, s) : (h * c + w * s) / 2;
    Rectangle2D box = new Rectangle2D.Double(x - halfW, y - halfH, 2 * halfW, 2 * halfH);
    return paper
        .area(box)
        .place("text", box)
        .content("type", drawn.type())
        .content("text", drawn.text())
        .content("general_text", new TrueValue.Many(drawn.lines()));
  }

  /** Half the extent of a turned ellipse along one axis. */
  private static double oval(double along, double across, double c, double s) {
    return Math.hypot(along / 2 * c, across / 2 * s);
  }

  private record Drawn(
      String type, String text, List<String> lines, dev.grille.lab.cases.print.Mark mark) {}

  private static void text(Paper paper, Inventor inventor) {
    PageStyle style = PageStyle.named(inventor.pick("zh-sans", "zh-serif"));
    Typesetter page = new Typesetter(paper.sheet(), style, inventor.random());
    double y = 50;
    int paragraphs = inventor.whole(1, 4);
    for (int i = 0; i < paragraphs; i++) {
      String text = page.sentences(inventor.whole(1, 3));
      y = page.paragraph(text, 60, y, WIDTH - 120.0, 1.6, page.body(text, 25)) + 24;
    }
  }

  private static Drawn round(Inventor inventor, Firm firm, double size, Color red) {
    String number = firm.region().code() + "0" + inventor.digits(6);
    boolean numbered = inventor.chance(0.6);
    return new Drawn(
        "circle",
        firm.name(),
        numbered ? List.of(number) : List.of(),
        pen -> {
          ring(pen, size, size, red);
          rim(pen, firm.name(), size, size, red, 150, 390);
          star(pen, 0, 0, size * 0.16, red);
          if (numbered) {
            Lettering small = Lettering.of(Face.SANS, size * 0.055, red).align(Align.CENTRE);
            new Rim(0, 0, size * 0.42, size * 0.42).below(pen, number, 130, 50, small);
          }
        });
  }

  private static Drawn contract(Inventor inventor, Firm firm, double size, Color red) {
    String word = inventor.pick("合同专用章", "财务专用章", "投标专用章");
    String order = inventor.chance(0.4) ? "(" + inventor.whole(1, 9) + ")" : "";
    List<String> lines = new ArrayList<>(List.of(word));
    if (!order.isEmpty()) {
      lines.add(order);
    }
    return new Drawn(
        "circle",
        firm.name(),
        lines,
        pen -> {
          ring(pen, size, size, red);
          rim(pen, firm.name(), size, size, red, 160, 380);
          star(pen, 0, -size * 0.04, size * 0.14, red);
          Lettering middle =
              Lettering.of(Face.SONG, size * 0.105, red).align(Align.CENTRE).ink(Ink.BOLD);
          pen.text(word, 0, size * 0.22, middle);
          if (!order.isEmpty()) {
            pen.text(order, 0, size * 0.35, middle.size(size * 0.08));
          }
        });
  }

  private static Drawn invoice(Firm firm, double w, double h, Color red) {
    return new Drawn(
        "ellipse",
        firm.name(),
        List.of(firm.code(), "发票专用章"),
        pen -> {
          ring(pen, w, h, red);
          rim(pen, firm.name(), w, h, red, 188, 352);
          Lettering middle = Lettering.of(Face.SANS, h * 0.105, red).align(Align.CENTRE);
          pen.text(firm.code(), 0, h * 0.06, middle);
          pen.text("发票专用章", 0, h * 0.28, middle.face(Face.SONG).size(h * 0.135).ink(Ink.BOLD));
        });
  }

  private static Drawn name(Inventor inventor, double side, Color red) {
    String name = Person.adult(inventor.random()).name();
    String text = name.length() == 3 ? name + "印" : name + "之印";
    return new Drawn(
        "rectangle",
        text,
        List.of(),
        pen -> {
          pen.box(-side / 2, -side / 2, side, side, side * 0.035, red);
          Lettering big =
              Lettering.of(Face.SONG, side * 0.4, red).align(Align.CENTRE).ink(Ink.BOLD);
          // Upright columns from right to left.
          double[][] at = {{0.22, -0.23}, {0.22, 0.23}, {-0.22, -0.23}, {-0.22, 0.23}};
          for (int i = 0; i < 4; i++) {
            pen.text(text.substring(i, i + 1), at[i][0] * side, at[i][1] * side, big);
          }
        });
  }

  private static void ring(Pen pen, double w, double h, Color red) {
    Graphics2D g = pen.graphics();
    g.setColor(red);
    double stroke = h * 0.026;
    g.setStroke(new BasicStroke((float) stroke));
    g.draw(new Ellipse2D.Double(-w / 2 + stroke / 2, -h / 2 + stroke / 2, w - stroke, h - stroke));
  }

  private static void rim(
      Pen pen, String text, double w, double h, Color red, double from, double to) {
    double size = Math.min(h * 0.14, w * 2.0 / text.length() * 0.75);
    Lettering lettering = Lettering.of(Face.SONG, size, red).align(Align.CENTRE).ink(Ink.BOLD);
    new Rim(0, 0, w / 2 - size * 0.9 - h * 0.03, h / 2 - size * 0.9 - h * 0.03)
        .above(pen, text, from, to, lettering);
  }

  private static void star(Pen pen, double x, double y, double radius, Color red) {
    pen.graphics().setColor(red);
    pen.graphics().fill(Emblem.star(x, y, radius));
  }
}
