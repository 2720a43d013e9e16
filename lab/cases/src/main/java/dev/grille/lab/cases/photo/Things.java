package dev.grille.lab.cases.photo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.random.RandomGenerator;

/** Things that lie about: other papers, pens, cups; and a finger or pen over the form's edge. */
final class Things {
  private Things() {}

  /** Draws a few things anywhere; the form will lie over them. */
  static void around(Graphics2D graphics, int width, int height, RandomGenerator random) {
    int count = random.nextInt(1, 6);
    for (int i = 0; i < count; i++) {
      AffineTransform place = graphics.getTransform();
      graphics.translate(random.nextDouble(0, width), random.nextDouble(0, height));
      graphics.rotate(random.nextDouble(0, 2 * Math.PI));
      double size = Math.min(width, height) * random.nextDouble(0.15, 0.5);
      switch (random.nextInt(3)) {
        case 0 -> paper(graphics, size * 1.4, random);
        case 1 -> pen(graphics, size * 1.5, random);
        default -> cup(graphics, size * 0.7, random);
      }
      graphics.setTransform(place);
    }
  }

  /** Lays a finger or a pen over the picture's edge and gives its outline in picture pixels. */
  static Shape cover(Raster picture, RandomGenerator random) {
    double size = Math.min(picture.width, picture.height) * random.nextDouble(0.05, 0.1);
    double length = Math.min(picture.width, picture.height) * random.nextDouble(0.12, 0.28);
    AffineTransform place = new AffineTransform();
    boolean side = random.nextBoolean();
    double along = random.nextDouble(0.1, 0.9);
    if (side) {
      place.translate(random.nextBoolean() ? 0 : picture.width, along * picture.height);
    } else {
      place.translate(along * picture.width, random.nextBoolean() ? 0 : picture.height);
      place.rotate(Math.PI / 2);
    }
    place.rotate(random.nextGaussian() * 0.2);
    Shape finger =
        place.createTransformedShape(
            new RoundRectangle2D.Double(-length, -size / 2, 2 * length, size, size, size));
    boolean skin = random.nextInt(3) > 0;
    double[] colour =
        skin
            ? new double[] {random.nextDouble(170, 225), 145, 120}
            : new double[] {random.nextDouble(20, 90), 40, random.nextDouble(40, 120)};
    Area area = new Area(finger);
    area.intersect(new Area(new Rectangle2D.Double(0, 0, picture.width, picture.height)));
    java.awt.Rectangle box = area.getBounds();
    for (int y = box.y; y < Math.min(picture.height, box.y + box.height); y++) {
      for (int x = box.x; x < Math.min(picture.width, box.x + box.width); x++) {
        if (finger.contains(x, y)) {
          for (int c = 0; c < 3; c++) {
            picture.planes[c][y * picture.width + x] = (float) colour[c];
          }
        }
      }
    }
    return area;
  }

  private static void paper(Graphics2D graphics, double size, RandomGenerator random) {
    int white = random.nextInt(200, 255);
    graphics.setColor(new Color(white, white, Math.max(0, white - random.nextInt(0, 30))));
    graphics.fill(new Rectangle2D.Double(0, 0, size, size * 0.7));
    graphics.setColor(new Color(70, 70, 80));
    for (double y = size * 0.08; y < size * 0.62; y += size * 0.06) {
      for (double x = size * 0.06; x < size * random.nextDouble(0.5, 0.95); ) {
        double word = size * random.nextDouble(0.02, 0.1);
        graphics.fill(new Rectangle2D.Double(x, y, word, size * 0.025));
        x += word + size * 0.015;
      }
    }
  }

  private static void pen(Graphics2D graphics, double size, RandomGenerator random) {
    graphics.setColor(new Color(random.nextInt(160), random.nextInt(160), random.nextInt(160)));
    graphics.setStroke(
        new BasicStroke((float) (size * 0.05), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(new java.awt.geom.Line2D.Double(0, 0, size, 0));
    graphics.setColor(new Color(210, 210, 215));
    graphics.draw(new java.awt.geom.Line2D.Double(size * 0.9, 0, size, 0));
  }

  private static void cup(Graphics2D graphics, double size, RandomGenerator random) {
    int tone = random.nextInt(150, 250);
    graphics.setColor(new Color(tone, tone, tone));
    graphics.fill(new Ellipse2D.Double(-size / 2, -size / 2, size, size));
    graphics.setColor(new Color(70, 40, 20));
    graphics.fill(new Ellipse2D.Double(-size * 0.4, -size * 0.4, size * 0.8, size * 0.8));
  }
}
