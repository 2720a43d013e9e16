package dev.grille.lab.cases.documents.others;

import dev.grille.lab.cases.documents.ornaments.Guilloche;
import dev.grille.lab.cases.documents.ornaments.Likeness;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.print.Codes;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.print.Seal;
import java.awt.Color;
import java.util.List;

/**
 * A paper with a title and rows of labels and values.
 *
 * @param title its first line
 * @param below its second; empty for none
 * @param width in millimetres
 * @param height in millimetres
 * @param rows from above
 * @param portrait whether it has one
 * @param code whether it has a square code
 * @param colour whether its ground is a full colour
 * @param seal whose seal it has; empty for none
 */
record Certificate(
    String title,
    String below,
    int width,
    int height,
    List<Row> rows,
    boolean portrait,
    boolean code,
    boolean colour,
    String seal) {
  /** A label and what stands beside it. */
  record Row(String label, String value) {}

  Certificate(String title, String below, int width, int height, List<Row> rows) {
    this(title, below, width, height, rows, false, false, false, "");
  }

  Certificate withPortrait() {
    return new Certificate(title, below, width, height, rows, true, code, colour, seal);
  }

  Certificate withCode() {
    return new Certificate(title, below, width, height, rows, portrait, true, colour, seal);
  }

  Certificate coloured() {
    return new Certificate(title, below, width, height, rows, portrait, code, true, seal);
  }

  Certificate withSeal(String owner) {
    return new Certificate(title, below, width, height, rows, portrait, code, colour, owner);
  }

  Paper draw(Inventor inventor) {
    double density = width < 120 ? 11 : 5.6;
    int w = 2 * (int) (width * density / 2);
    int h = 2 * (int) (height * density / 2);
    Paper paper = inventor.paper(w, h, width);
    Color tint =
        Color.getHSBColor(
            (float) inventor.between(0, 1), 0.3f, (float) inventor.between(0.75, 0.9));
    Color ink = colour ? new Color(250, 250, 246) : new Color(36, 36, 42);
    ground(paper, inventor, tint);
    double unit = Math.min(w, h * 1.3) / 30;
    Lettering big =
        Lettering.of(inventor.pick(Face.SONG, Face.HEI), unit * 1.9, ink)
            .align(Align.CENTRE)
            .ink(Ink.BOLD);
    double y = unit * 2.6;
    paper.label(title, w / 2.0, y, paper.fitting(title, w * 0.86, big));
    if (!below.isEmpty()) {
      y += unit * 2.2;
      Lettering second = big.size(unit * 1.45);
      paper.label(below, w / 2.0, y, paper.fitting(below, w * 0.86, second));
    }
    rows(paper, inventor, y + unit * 2.6, unit, ink);
    if (portrait) {
      boolean woman = inventor.chance(0.5);
      double side = Math.min(w, h) * 0.3;
      paper.mark(
          pen ->
              Likeness.draw(
                  pen, w - side - unit * 2, h * 0.34, side, side * 1.3, woman, Color.WHITE));
    }
    if (code) {
      double side = h * 0.26;
      paper.mark(pen -> Codes.square(pen, w - side - unit * 2, h - side - unit * 2, side, 29));
    }
    if (!seal.isEmpty()) {
      double size = Math.min(w, h) * 0.26;
      paper.stamped(
          new Seal(w - size, h - size * 0.8, size, size, seal, "专用章"),
          inventor.between(-15, 15),
          inventor.between(0.4, 0.75));
    }
    return paper;
  }

  private void ground(Paper paper, Inventor inventor, Color tint) {
    int w = paper.width();
    int h = paper.height();
    if (colour) {
      paper.sheet().corner(h * 0.06);
      paper.stiff().mark(Guilloche.rainbow(w, h, tint.darker(), tint.darker().darker().darker()));
      return;
    }
    paper.sheet().paper(new Color(250, 249, 245));
    if (inventor.chance(0.7)) {
      paper.mark(Guilloche.net(w, h, 14, 9, 60, brighter(tint)));
    }
    if (width > 120) {
      paper.mark(pen -> pen.box(w * 0.03, h * 0.04, w * 0.94, h * 0.92, 5, tint.darker()));
    }
  }

  private static Color brighter(Color tint) {
    return new Color(
        (tint.getRed() + 510) / 3, (tint.getGreen() + 510) / 3, (tint.getBlue() + 510) / 3);
  }

  private void rows(Paper paper, Inventor inventor, double top, double unit, Color ink) {
    double bottom = paper.height() - unit * 2;
    double pitch = Math.min(unit * 2.3, (bottom - top) / rows.size());
    Lettering label = Lettering.of(inventor.pick(Face.SONG, Face.HEI), pitch * 0.5, ink);
    Lettering value = Lettering.of(inventor.pick(Face.SONG, Face.HEI, Face.ZEN), pitch * 0.54, ink);
    double left = paper.width() * 0.08;
    double y = top;
    for (Row row : rows) {
      double at = left + paper.sheet().textWidth(row.label(), label) + unit * 0.6;
      double room = paper.width() * (portrait ? 0.64 : 0.94) - at;
      paper
          .label(row.label(), left, y, label)
          .label(row.value(), at, y, paper.fitting(row.value(), room, value));
      y += pitch;
    }
  }
}
