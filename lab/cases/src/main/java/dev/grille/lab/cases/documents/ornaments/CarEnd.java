package dev.grille.lab.cases.documents.ornaments;

import dev.grille.lab.cases.print.Pen;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.random.RandomGenerator;

/**
 * The end of a car around its plate.
 *
 * @param paint its colour
 * @param bars how many bars its grille has; 0 for a rear end
 * @param middle where its middle is
 * @param above where the part with the plate begins
 */
public record CarEnd(Color paint, int bars, double middle, double above) {
  /** Any car. */
  public static CarEnd any(RandomGenerator random, double middle, double above) {
    float bright = (float) random.nextDouble(0.1, 0.95);
    float rich = (float) (random.nextInt(3) == 0 ? random.nextDouble(0.4, 0.85) : 0.04);
    Color paint = Color.getHSBColor((float) random.nextDouble(), rich, bright);
    return new CarEnd(paint, random.nextInt(3) == 0 ? 0 : random.nextInt(4, 9), middle, above);
  }

  /** Draws it over all of a sheet, the plate's place left dark. */
  public void draw(Pen pen, double width, double height, Rectangle2D plate) {
    Graphics2D g = pen.graphics();
    g.setPaint(
        new GradientPaint(0, 0, lighter(paint, 0.25), 0, (float) height, paint.darker().darker()));
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    double bumper = plate.getMaxY() + 26;
    g.setColor(new Color(28, 28, 30));
    g.fill(new Rectangle2D.Double(0, bumper, width, height - bumper));
    g.setPaint(
        new GradientPaint(
            0, (float) bumper, lighter(paint, 0.1), 0, (float) bumper + 60, paint.darker()));
    g.fill(new RoundRectangle2D.Double(-40, bumper - 8, width + 80, 46, 40, 40));
    grille(pen, width);
    lamps(g, width);
    g.setColor(new Color(20, 20, 22));
    g.fill(
        new RoundRectangle2D.Double(
            plate.getX() - 9,
            plate.getY() - 9,
            plate.getWidth() + 18,
            plate.getHeight() + 18,
            18,
            18));
  }

  private void grille(Pen pen, double width) {
    Graphics2D g = pen.graphics();
    double left = middle - width * 0.28;
    double wide = width * 0.56;
    double top = Math.max(8, above - 150);
    double high = Math.max(0, above - 24 - top);
    if (bars > 0) {
      g.setColor(new Color(22, 22, 24));
      g.fill(new RoundRectangle2D.Double(left, top, wide, high, 30, 30));
      for (int i = 0; i < bars; i++) {
        double y = top + high * (i + 0.7) / (bars + 0.5);
        pen.line(left + 12, y, left + wide - 12, y, 5, new Color(160, 162, 166));
      }
    } else {
      g.setStroke(new BasicStroke(3));
      g.setColor(paint.darker().darker());
      g.drawLine(0, (int) (above - 40), (int) width, (int) (above - 40));
    }
    g.setColor(new Color(196, 198, 202));
    g.setStroke(new BasicStroke(5));
    double y = top + high / 2;
    g.draw(new Ellipse2D.Double(middle - 26, y - 18, 52, 36));
  }

  private void lamps(Graphics2D g, double width) {
    double y = Math.max(6, above - 140);
    double size = width * 0.16;
    boolean rear = bars == 0;
    for (int side = 0; side < 2; side++) {
      double x = side == 0 ? -size * 0.3 : width - size * 0.7;
      g.setColor(rear ? new Color(150, 20, 26) : new Color(206, 212, 218));
      g.fill(new RoundRectangle2D.Double(x, y, size, 84, 46, 46));
      g.setColor(rear ? new Color(220, 70, 60) : new Color(250, 250, 246));
      g.fill(new Ellipse2D.Double(x + size * 0.3, y + 20, size * 0.4, 44));
    }
  }

  private static Color lighter(Color colour, double share) {
    return new Color(
        (int) (colour.getRed() + share * (255 - colour.getRed())),
        (int) (colour.getGreen() + share * (255 - colour.getGreen())),
        (int) (colour.getBlue() + share * (255 - colour.getBlue())));
  }
}
