package dev.grille.lab.cases.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** What is on the paper before the form is printed. All are the same on every sheet of a form. */
public final class Grounds {
  private Grounds() {}

  /** Paper of one colour. */
  public static Mark plain(int width, int height, Color colour) {
    return pen -> pen.fill(0, 0, width, height, colour);
  }

  /** Paper that changes from one colour at the top left to another at the bottom right. */
  public static Mark fading(int width, int height, Color from, Color to) {
    return pen -> {
      Graphics2D graphics = pen.graphics();
      graphics.setPaint(new GradientPaint(0, 0, from, width, height, to));
      graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    };
  }

  /** Fine waves, as on tickets and cards: lines that run into each other. */
  public static Mark waves(int width, int height, Color colour, double pitch, double swing) {
    return pen -> {
      Graphics2D graphics = pen.graphics();
      graphics.setColor(colour);
      graphics.setStroke(new BasicStroke(0.9f));
      for (double y = -swing; y < height + swing; y += pitch) {
        Path2D wave = new Path2D.Double();
        wave.moveTo(0, y);
        for (int x = 6; x <= width; x += 6) {
          double phase = x / 37.0 + y / 91.0;
          wave.lineTo(x, y + swing * Math.sin(phase) * Math.cos(x / 173.0 + y / 40.0));
        }
        graphics.draw(wave);
      }
    };
  }

  /** A rosette of turned ellipses, the guilloche in the middle of banknotes and invoices. */
  public static Mark rosette(double x, double y, double radius, Color colour) {
    return pen -> {
      Graphics2D graphics = pen.graphics();
      graphics.setColor(colour);
      graphics.setStroke(new BasicStroke(0.8f));
      for (int turn = 0; turn < 24; turn++) {
        AffineTransform rotation = AffineTransform.getRotateInstance(turn * Math.PI / 24, x, y);
        Path2D ring = new Path2D.Double();
        for (int i = 0; i <= 72; i++) {
          double angle = i * Math.PI / 36;
          double r = radius * (0.72 + 0.28 * Math.cos(5 * angle));
          double px = x + r * Math.cos(angle);
          double py = y + r * 0.6 * Math.sin(angle);
          if (i == 0) {
            ring.moveTo(px, py);
          } else {
            ring.lineTo(px, py);
          }
        }
        graphics.draw(rotation.createTransformedShape(ring));
      }
    };
  }

  /** Small words all over the paper, slanted, as thermal tickets have on their back and front. */
  public static Mark words(int width, int height, String word, Lettering lettering) {
    return pen -> {
      AffineTransform place = pen.graphics().getTransform();
      pen.graphics().rotate(-0.35, width / 2.0, height / 2.0);
      double step = pen.width(word, lettering) * 1.7;
      double row = lettering.size() * 3.2;
      for (int r = -2; r * row < height * 1.6; r++) {
        for (double x = -width * 0.4; x < width * 1.4; x += step) {
          pen.text(word, x + (r % 2) * step / 2, r * row - height * 0.2, lettering);
        }
      }
      pen.graphics().setTransform(place);
    };
  }
}
