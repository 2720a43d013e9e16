package dev.grille.lab.cases.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.random.RandomGenerator;

/** Draws on one sheet, in the form's own pixels whatever the sheet's resolution. */
public final class Pen {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Graphics2D graphics;
  private final Fonts fonts;
  private final RandomGenerator random;

  /** A pen on a sheet whose graphics are already scaled to the form's pixels. */
  public Pen(Graphics2D graphics, Fonts fonts, RandomGenerator random) {
    this.graphics = graphics;
    this.fonts = fonts;
    this.random = random;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
  }

  /** The graphics, for grounds and seals. */
  public Graphics2D graphics() {
    return graphics;
  }

  /** Where chance of print, such as uneven pins, comes from. */
  public RandomGenerator random() {
    return random;
  }

  /**
   * Sets one line of text.
   *
   * @param x its left end, middle or right end, as the lettering is aligned
   * @param middle the height of the middle of its characters
   */
  public void text(String text, double x, double middle, Lettering lettering) {
    Shape outline = outline(text, lettering);
    double width = width(text, lettering);
    double left =
        switch (lettering.align()) {
          case LEFT -> x;
          case CENTRE -> x - width / 2;
          case RIGHT -> x - width;
        };
    // 0.36 em: half a capital's height in Latin faces, the middle of an ideograph in Chinese ones.
    double baseline = middle + 0.36 * lettering.size();
    graphics.setColor(lettering.colour());
    switch (lettering.ink()) {
      case SMOOTH -> graphics.fill(moved(outline, left, baseline));
      case BOLD -> bold(moved(outline, left, baseline), lettering.size());
      case PINS_24 -> DotMatrix.print(this, outline, left, baseline, lettering.size() / 24);
      case PINS_16 -> DotMatrix.print(this, outline, left, baseline, lettering.size() / 16);
    }
  }

  /** Sets text into a width, closer or smaller where it would not fit. */
  public void fit(String text, double x, double middle, double room, Lettering lettering) {
    Lettering fitting = lettering;
    while (width(text, fitting) > room && fitting.size() > 6) {
      fitting = fitting.size(fitting.size() * 0.97);
    }
    text(text, x, middle, fitting);
  }

  /** How wide a text is set. */
  public double width(String plain, Lettering lettering) {
    String text = spaced(plain, lettering.face());
    double advance =
        fonts.at(lettering.face(), lettering.size()).getStringBounds(text, EXACT).getWidth();
    return advance + (text.length() - 1) * lettering.tracking() * lettering.size();
  }

  /** The outline of a text whose baseline begins at the origin. */
  public Shape outline(String plain, Lettering lettering) {
    String text = spaced(plain, lettering.face());
    Font font = fonts.at(lettering.face(), lettering.size());
    GlyphVector glyphs = font.createGlyphVector(EXACT, text);
    if (lettering.tracking() == 0) {
      return glyphs.getOutline();
    }
    Path2D path = new Path2D.Double();
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      double shift = i * lettering.tracking() * lettering.size();
      path.append(moved(glyphs.getGlyphOutline(i), shift, 0), false);
    }
    return path;
  }

  /** Printers' Chinese faces have spaces half an em wide; the free ones are about half as wide. */
  private static String spaced(String text, Face face) {
    return face == Face.HEI || face == Face.ZEN ? text.replace(" ", "  ") : text;
  }

  /** A straight rule. */
  public void line(double x1, double y1, double x2, double y2, double width, Color colour) {
    graphics.setColor(colour);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  /** The four sides of a rectangle. */
  public void box(double x, double y, double w, double h, double width, Color colour) {
    graphics.setColor(colour);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    graphics.draw(new Rectangle2D.Double(x, y, w, h));
  }

  /** A filled rectangle. */
  public void fill(double x, double y, double w, double h, Color colour) {
    graphics.setColor(colour);
    graphics.fill(new Rectangle2D.Double(x, y, w, h));
  }

  private void bold(Shape shape, double size) {
    graphics.fill(shape);
    graphics.setStroke(new BasicStroke((float) (size * 0.035)));
    graphics.draw(shape);
  }

  private static Shape moved(Shape shape, double x, double y) {
    return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
  }
}
