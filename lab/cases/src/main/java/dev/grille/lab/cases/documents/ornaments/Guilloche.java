package dev.grille.lab.cases.documents.ornaments;

import dev.grille.lab.cases.print.Mark;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Grounds of fine lines that are printed in colours running into each other. */
public final class Guilloche {
  private Guilloche() {}

  /** Paper of colours that follow each other from left to right. */
  public static Mark rainbow(int width, int height, Color... colours) {
    return pen -> {
      Graphics2D graphics = pen.graphics();
      graphics.setPaint(gradient(width, height, colours));
      graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    };
  }

  /**
   * Waves that cross each other, in colours that follow each other.
   *
   * @param pitch distance of two lines
   * @param swing how far they swing out
   * @param length of a wave
   */
  public static Mark net(
      int width, int height, double pitch, double swing, double length, Color... colours) {
    return pen -> {
      Graphics2D graphics = pen.graphics();
      graphics.setPaint(gradient(width, height, colours));
      graphics.setStroke(new BasicStroke(0.9f));
      for (int way = -1; way <= 1; way += 2) {
        for (double y = -swing * 3; y < height + swing * 3; y += pitch) {
          Path2D wave = new Path2D.Double();
          for (int x = 0; x <= width; x += 5) {
            double at =
                y
                    + way * swing * Math.sin(x / length + y / 70)
                    + swing * 1.4 * Math.cos(x / (length * 3.1) - way * y / 110);
            if (x == 0) {
              wave.moveTo(x, at);
            } else {
              wave.lineTo(x, at);
            }
          }
          graphics.draw(wave);
        }
      }
    };
  }

  /** Rings around a point that swell like petals, one within the other. */
  public static Mark flower(double x, double y, double radius, int petals, Color inner, Color out) {
    return pen -> {
      Graphics2D graphics = pen.graphics();
      graphics.setStroke(new BasicStroke(0.9f));
      for (double r = radius * 0.15; r <= radius; r += radius / 26) {
        double share = r / radius;
        graphics.setColor(mixed(inner, out, share));
        Path2D ring = new Path2D.Double();
        for (int i = 0; i <= 180; i++) {
          double angle = i * Math.PI / 90;
          double at = r * (1 + 0.16 * Math.sin(petals * angle + 5 * share));
          double px = x + at * Math.cos(angle);
          double py = y + at * Math.sin(angle);
          if (i == 0) {
            ring.moveTo(px, py);
          } else {
            ring.lineTo(px, py);
          }
        }
        graphics.draw(ring);
      }
    };
  }

  /** A band of turning loops along a straight line, as borders have it. */
  public static Mark band(double x1, double y1, double x2, double y2, double width, Color colour) {
    return pen -> {
      Graphics2D graphics = pen.graphics();
      graphics.setColor(colour);
      graphics.setStroke(new BasicStroke(0.8f));
      double length = Math.hypot(x2 - x1, y2 - y1);
      double ux = (x2 - x1) / length;
      double uy = (y2 - y1) / length;
      for (int strand = 0; strand < 5; strand++) {
        Path2D loop = new Path2D.Double();
        for (double s = 0; s <= length; s += 2) {
          double aside = width / 2 * Math.sin(s / width * 2.2 + strand * 1.26);
          double px = x1 + ux * s - uy * aside;
          double py = y1 + uy * s + ux * aside;
          if (s == 0) {
            loop.moveTo(px, py);
          } else {
            loop.lineTo(px, py);
          }
        }
        graphics.draw(loop);
      }
    };
  }

  private static java.awt.Paint gradient(int width, int height, Color... colours) {
    if (colours.length == 1) {
      return colours[0];
    }
    if (colours.length == 2) {
      return new GradientPaint(0, 0, colours[0], width, height * 0.4f, colours[1]);
    }
    float[] places = new float[colours.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = i / (places.length - 1f);
    }
    return new LinearGradientPaint(0, 0, width, height * 0.4f, places, colours);
  }

  private static Color mixed(Color a, Color b, double share) {
    return new Color(
        (int) (a.getRed() + share * (b.getRed() - a.getRed())),
        (int) (a.getGreen() + share * (b.getGreen() - a.getGreen())),
        (int) (a.getBlue() + share * (b.getBlue() - a.getBlue())));
  }
}
