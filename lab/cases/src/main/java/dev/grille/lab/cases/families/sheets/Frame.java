package dev.grille.lab.cases.families.sheets;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** What is printed round or below the place for a value. */
public enum Frame {
  NONE,
  BOX,
  /** A rule along the lower side. */
  UNDERLINE,
  /** A dotted leader along the lower side. */
  DOTS,
  /** Full stops along the line that is written on. */
  STOPS,
  THICK,
  DOUBLE,
  ROUNDED,
  /** A box for each character. */
  COMB,
  /** Short teeth on a rule, one for each character. */
  TEETH,
  /** A dark band; values on it are light. */
  BAND,
  /** A cell with a light colour. */
  SHADED,
  /** A grey box without rules. */
  GREY,
  /** A box with slanted lines, not to be written in. */
  HATCH,
  /** A ruled cell that holds its label too. */
  CELL;

  /** Width of one box of a comb, in heights. */
  private static final double TOOTH = 0.86;

  /** Colour of the dark band. */
  private static final Color DARK = new Color(38, 48, 66);

  /** Draws it. */
  public void draw(Page page, Slot s, Look look) {
    Color rule = look.rule();
    double weight = look.weight();
    double bottom = s.y() + s.h();
    switch (this) {
      case NONE -> {}
      case BOX -> page.box(s.x(), s.y(), s.w(), s.h(), weight, rule);
      case UNDERLINE -> page.line(s.x(), bottom, s.x() + s.w(), bottom, weight, rule);
      case DOTS -> dots(page, s, rule);
      case STOPS -> stops(page, s, look);
      case THICK -> page.box(s.x(), s.y(), s.w(), s.h(), 4.5, rule);
      case DOUBLE -> {
        page.box(s.x(), s.y(), s.w(), s.h(), 1.3, rule);
        page.box(s.x() - 4, s.y() - 4, s.w() + 8, s.h() + 8, 1.6, rule);
      }
      case ROUNDED ->
          page.mark(
              pen ->
                  stroke(
                      pen.graphics(),
                      new RoundRectangle2D.Double(s.x(), s.y(), s.w(), s.h(), 14, 14),
                      weight,
                      rule));
      case COMB -> {
        page.box(s.x(), s.y(), s.w(), s.h(), weight, rule);
        for (int i = 1; i < teeth(s); i++) {
          double x = tooth(s, i);
          page.line(x, s.y(), x, bottom, Math.max(1, weight * 0.8), rule);
        }
      }
      case TEETH -> {
        page.line(s.x(), bottom, s.x() + s.w(), bottom, weight, rule);
        for (int i = 0; i <= teeth(s); i++) {
          double x = tooth(s, i);
          page.line(x, bottom - 0.3 * s.h(), x, bottom, weight, rule);
        }
      }
      case BAND -> page.fill(s.x(), s.y(), s.w(), s.h(), DARK);
      case SHADED -> {
        page.fill(s.x(), s.y(), s.w(), s.h(), new Color(222, 230, 240));
        page.box(s.x(), s.y(), s.w(), s.h(), weight, rule);
      }
      case GREY -> page.fill(s.x(), s.y(), s.w(), s.h(), new Color(204, 204, 204));
      case HATCH -> hatch(page, s, rule);
      case CELL -> {
        double left = s.labelX() - 8;
        page.box(left, s.y(), s.x() + s.w() - left, s.h(), weight, rule);
        page.line(s.x(), s.y(), s.x(), bottom, weight, rule);
      }
    }
  }

  /** How many characters a comb of this size takes. */
  public static int teeth(Slot s) {
    return Math.max(2, (int) Math.floor(s.w() / (s.h() * TOOTH)));
  }

  /** The left side of one box of a comb. */
  static double tooth(Slot s, int index) {
    return s.x() + index * s.w() / teeth(s);
  }

  private static void dots(Page page, Slot s, Color colour) {
    page.mark(
        pen -> {
          Graphics2D graphics = pen.graphics();
          graphics.setColor(colour);
          graphics.setStroke(
              new BasicStroke(
                  1.9f,
                  BasicStroke.CAP_ROUND,
                  BasicStroke.JOIN_ROUND,
                  1,
                  new float[] {0.1f, 5},
                  0));
          double y = s.y() + s.h() - 2;
          graphics.draw(new Line2D.Double(s.x(), y, s.x() + s.w(), y));
        });
  }

  private static void stops(Page page, Slot s, Look look) {
    page.mark(
        pen -> {
          double one = pen.width(".", look.label());
          int count = (int) (s.w() / one);
          pen.text(".".repeat(count), s.x(), s.middle() + 0.1 * s.h(), look.label());
        });
  }

  private static void hatch(Page page, Slot s, Color colour) {
    page.mark(
        pen -> {
          Graphics2D graphics = pen.graphics();
          Shape clip = graphics.getClip();
          graphics.clip(new Rectangle2D.Double(s.x(), s.y(), s.w(), s.h()));
          graphics.setColor(new Color(165, 165, 170));
          graphics.setStroke(new BasicStroke(1f));
          for (double x = s.x() - s.h(); x < s.x() + s.w(); x += 11) {
            graphics.draw(new Line2D.Double(x, s.y() + s.h(), x + s.h(), s.y()));
          }
          graphics.setClip(clip);
        });
    page.box(s.x(), s.y(), s.w(), s.h(), 1.3, colour);
  }

  private static void stroke(Graphics2D graphics, Shape shape, double weight, Color colour) {
    graphics.setColor(colour);
    graphics.setStroke(new BasicStroke((float) weight));
    graphics.draw(shape);
  }
}
