package dev.grille.lab.cases.families.sheets;

import dev.grille.lab.cases.print.Lettering;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** What a form prints where something is to be marked. */
public enum BoxPrint {
  SQUARE,
  ROUNDED,
  RING,
  /** A ring with a letter in it, as on answer sheets. */
  LETTERED,
  /** Square brackets with nothing between them. */
  BRACKETS,
  /** A square with a number in it. */
  NUMBERED,
  /** Round brackets with nothing between them. */
  PARENTHESES,
  /** A square on a grey ground with a heavy shadow. */
  SHADED;

  /** Draws it around each slot. */
  public void draw(Page page, List<Slot> slots, Look look) {
    for (int i = 0; i < slots.size(); i++) {
      draw(page, slots.get(i), i, look);
    }
  }

  private void draw(Page page, Slot s, int number, Look look) {
    Color rule = look.rule();
    double weight = look.weight();
    switch (this) {
      case SQUARE ->
          outline(page, new Rectangle2D.Double(s.x(), s.y(), s.w(), s.h()), weight, rule);
      case ROUNDED ->
          outline(
              page,
              new RoundRectangle2D.Double(s.x(), s.y(), s.w(), s.h(), s.w() / 3, s.h() / 3),
              weight,
              rule);
      case RING -> outline(page, ring(s), weight, rule);
      case NUMBERED -> {
        outline(page, new Rectangle2D.Double(s.x(), s.y(), s.w(), s.h()), weight, rule);
        Lettering small = look.label().size(s.h() * 0.6).colour(rule).align(Lettering.Align.CENTRE);
        page.text(Integer.toString(number % 9 + 1), s.x() + s.w() / 2, s.middle(), small);
      }
      case PARENTHESES -> {
        Lettering round = look.label().size(s.h() * 1.1).colour(rule);
        page.text("(", s.x(), s.middle(), round);
        page.text(")", s.x() + s.w(), s.middle(), round.align(Lettering.Align.RIGHT));
      }
      case LETTERED -> {
        outline(page, ring(s), weight, rule);
        Lettering small =
            look.label().size(s.h() * 0.55).colour(rule).align(Lettering.Align.CENTRE);
        page.text(
            "ABCDE".substring(number % 5, number % 5 + 1), s.x() + s.w() / 2, s.middle(), small);
      }
      case BRACKETS -> {
        double right = s.x() + s.w();
        double bottom = s.y() + s.h();
        double hook = s.w() * 0.2;
        for (double x : new double[] {s.x(), right}) {
          double inwards = x < right ? hook : -hook;
          page.line(x, s.y(), x, bottom, weight, rule);
          page.line(x, s.y(), x + inwards, s.y(), weight, rule);
          page.line(x, bottom, x + inwards, bottom, weight, rule);
        }
      }
      case SHADED -> {
        page.fill(s.x() - 5, s.y() - 5, s.w() + 10, s.h() + 10, new Color(226, 228, 232));
        page.fill(s.x(), s.y(), s.w(), s.h(), Color.WHITE);
        page.box(s.x(), s.y(), s.w(), s.h(), 1.2, rule);
        page.fill(s.x() + 3, s.y() + s.h(), s.w(), 3.2, rule);
        page.fill(s.x() + s.w(), s.y() + 3, 3.2, s.h(), rule);
      }
    }
  }

  private static Ellipse2D ring(Slot s) {
    return new Ellipse2D.Double(s.x(), s.y(), s.w(), s.h());
  }

  private static void outline(Page page, Shape shape, double weight, Color rule) {
    page.mark(
        pen -> {
          pen.graphics().setColor(rule);
          pen.graphics().setStroke(new BasicStroke((float) weight));
          pen.graphics().draw(shape);
        });
  }
}
