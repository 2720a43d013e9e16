package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.ornaments.CarEnd;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.people.Vehicle;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Pen;
import dev.grille.lab.cases.values.Region;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * A number plate on the end of a car; GA 36. Its pixels are millimetres.
 *
 * @param look which plate it is
 */
public record Plates(Look look) {
  private enum Look {
    BLUE(440, "blue"),
    GREEN(480, "green"),
    YELLOW(440, "yellow"),
    YELLOW_REAR(440, "yellow"),
    WHITE(440, "white"),
    BLACK(440, "black"),
    GREEN_LARGE(480, "green");

    private final int width;
    private final String colour;

    Look(int width, String colour) {
      this.width = width;
      this.colour = colour;
    }
  }

  /** All styles. */
  public static List<DocumentStyle> styles() {
    return List.of(
        DocumentStyle.of("blue", new Plates(Look.BLUE)::draw),
        DocumentStyle.of("green", new Plates(Look.GREEN)::draw),
        DocumentStyle.of("yellow", new Plates(Look.YELLOW)::draw),
        DocumentStyle.of("yellow-two-rows", new Plates(Look.YELLOW_REAR)::draw),
        DocumentStyle.heldOut("white", new Plates(Look.WHITE)::draw),
        DocumentStyle.heldOut("black", new Plates(Look.BLACK)::draw),
        DocumentStyle.heldOut("green-large", new Plates(Look.GREEN_LARGE)::draw));
  }

  private Paper draw(Inventor inventor) {
    int plateHeight = look == Look.YELLOW_REAR ? 220 : 140;
    int width = 2 * inventor.whole(380, 620);
    int height = 2 * inventor.whole(230, 400);
    Paper paper = inventor.paper(width, height, width, "plate_number", "plate_color");
    paper.stiff();
    double left = (width - look.width) / 2.0 + inventor.between(-0.2, 0.2) * (width - look.width);
    double top =
        (height - plateHeight) / 2.0 + inventor.between(-0.1, 0.4) * (height - plateHeight) / 2;
    CarEnd car = CarEnd.any(inventor.random(), left + look.width / 2.0, top);
    Rectangle2D box = new Rectangle2D.Double(left, top, look.width, plateHeight);
    String number = number(inventor);
    double dirt = inventor.chance(0.3) ? inventor.between(0.1, 0.35) : 0;
    paper
        .mark(pen -> car.draw(pen, width, height, box))
        .mark(pen -> plate(pen, box))
        .mark(pen -> number(pen, box, number))
        .mark(pen -> screws(pen, box))
        .mark(pen -> dirt(pen, box, dirt))
        .area(box)
        .place("plate_number", box)
        .content("plate_number", number)
        .content("plate_color", look.colour);
    return paper;
  }

  private String number(Inventor inventor) {
    Region region = Region.any(inventor.random());
    String start = region.plate();
    String letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    String any = "0123456789" + letters;
    return switch (look) {
      case GREEN ->
          start
              + inventor.pick("D", "D", "D", "F", "A", "B")
              + any.charAt(inventor.whole(0, any.length() - 1))
              + inventor.digits(4);
      case GREEN_LARGE -> start + inventor.digits(5) + inventor.pick("D", "F");
      case WHITE -> start + inventor.digits(4) + "警";
      case BLACK -> "粤Z" + inventor.digits(4) + inventor.pick("港", "澳");
      case YELLOW ->
          inventor.chance(0.3)
              ? start + inventor.digits(4) + "学"
              : Vehicle.plate(region, inventor.random());
      case YELLOW_REAR ->
          inventor.chance(0.4)
              ? start + inventor.digits(4) + "挂"
              : Vehicle.plate(region, inventor.random());
      case BLUE -> Vehicle.plate(region, inventor.random());
    };
  }

  private Color ink() {
    return switch (look) {
      case BLUE, BLACK -> new Color(244, 244, 244);
      default -> new Color(22, 22, 24);
    };
  }

  private void plate(Pen pen, Rectangle2D box) {
    Graphics2D g = pen.graphics();
    Shape shape =
        new RoundRectangle2D.Double(
            box.getX(), box.getY(), box.getWidth(), box.getHeight(), 20, 20);
    float top = (float) box.getY();
    float bottom = (float) box.getMaxY();
    float left = (float) box.getX();
    switch (look) {
      case BLUE -> g.setPaint(new Color(18, 70, 168));
      case BLACK -> g.setPaint(new Color(24, 24, 26));
      case WHITE -> g.setPaint(new Color(240, 240, 238));
      case YELLOW, YELLOW_REAR -> g.setPaint(new Color(240, 184, 30));
      case GREEN ->
          g.setPaint(
              new GradientPaint(
                  left, top, new Color(232, 240, 236), left, bottom, new Color(70, 190, 130)));
      case GREEN_LARGE -> g.setPaint(new Color(84, 196, 136));
    }
    g.fill(shape);
    if (look == Look.GREEN_LARGE) {
      Shape clip = g.getClip();
      g.clip(shape);
      pen.fill(left, top, 150, box.getHeight(), new Color(240, 190, 40));
      g.setClip(clip);
    }
    g.setColor(ink());
    g.setStroke(new BasicStroke(2.4f));
    g.draw(
        new RoundRectangle2D.Double(
            box.getX() + 5, box.getY() + 5, box.getWidth() - 10, box.getHeight() - 10, 16, 16));
  }

  private void number(Pen pen, Rectangle2D box, String number) {
    double x = box.getX();
    double y = box.getY();
    if (look == Look.YELLOW_REAR) {
      glyph(pen, number.substring(0, 1), x + 110, y + 15, 80, 60);
      glyph(pen, number.substring(1, 2), x + 250, y + 15, 80, 60);
      for (int i = 2; i < number.length(); i++) {
        glyph(pen, number.substring(i, i + 1), x + 27.5 + (i - 2) * 80, y + 90, 65, 110);
      }
      return;
    }
    boolean eight = number.length() == 8;
    double glyph = eight ? 43 : 45;
    double step = eight ? 52 : 57;
    double at = x + (eight ? 15.5 : 15.5);
    for (int i = 0; i < number.length(); i++) {
      glyph(pen, number.substring(i, i + 1), at, y + 25, glyph, 90);
      at += step;
      if (i == 1) {
        at += eight ? 34 : 22;
        if (!eight) {
          pen.graphics().fill(new Ellipse2D.Double(at - 22, y + 65, 10, 10));
        }
      }
    }
  }

  /** One character that fills its place. */
  private void glyph(Pen pen, String one, double x, double y, double w, double h) {
    boolean han = one.charAt(0) > 0x2E80;
    Lettering lettering = Lettering.of(han ? Face.HEI : Face.SANS_BOLD, 100, ink());
    Shape outline = pen.outline(one, lettering);
    Rectangle2D bounds = outline.getBounds2D();
    // A one is as narrow as it is.
    double wide = one.equals("1") ? w * 0.42 : w;
    AffineTransform map = AffineTransform.getTranslateInstance(x + (w - wide) / 2, y);
    map.scale(wide / bounds.getWidth(), h / bounds.getHeight());
    map.translate(-bounds.getX(), -bounds.getY());
    boolean red = one.equals("警");
    Shape shape = map.createTransformedShape(outline);
    Graphics2D g = pen.graphics();
    g.setColor(new Color(0, 0, 0, 70));
    g.fill(AffineTransform.getTranslateInstance(1.2, 1.6).createTransformedShape(shape));
    g.setColor(red ? new Color(206, 30, 34) : ink());
    g.fill(shape);
    if (han) {
      g.setStroke(new BasicStroke(2.6f));
      g.draw(shape);
    }
  }

  private static void screws(Pen pen, Rectangle2D box) {
    Graphics2D g = pen.graphics();
    for (double share : new double[] {0.23, 0.77}) {
      for (double y : new double[] {box.getY() + 12, box.getMaxY() - 12}) {
        double x = box.getX() + share * box.getWidth();
        g.setColor(new Color(170, 172, 176));
        g.fill(new Ellipse2D.Double(x - 6, y - 6, 12, 12));
        g.setColor(new Color(110, 112, 116));
        g.draw(new Ellipse2D.Double(x - 6, y - 6, 12, 12));
      }
    }
  }

  private static void dirt(Pen pen, Rectangle2D box, double amount) {
    if (amount == 0) {
      return;
    }
    Graphics2D g = pen.graphics();
    for (int i = 0; i < 260; i++) {
      g.setColor(new Color(120, 104, 80, (int) (amount * pen.random().nextDouble(40, 200))));
      double size = pen.random().nextDouble(1, 7);
      g.fill(
          new Ellipse2D.Double(
              box.getX() + pen.random().nextDouble() * box.getWidth(),
              box.getY() + Math.sqrt(pen.random().nextDouble()) * box.getHeight(),
              size,
              size * 0.7));
    }
  }
}
