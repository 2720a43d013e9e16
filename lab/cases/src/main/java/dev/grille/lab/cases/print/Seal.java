package dev.grille.lab.cases.print;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/**
 * A red seal: its owner's name along the rim, a star or a word in the middle.
 *
 * @param x its centre
 * @param y its centre
 * @param width outer width; the height equals it for a round seal
 * @param height outer height
 * @param rim the text along the rim
 * @param middle the word below the star
 */
public record Seal(double x, double y, double width, double height, String rim, String middle) {
  private static final Color RED = new Color(214, 32, 38);

  /**
   * Stamps it.
   *
   * @param turn rotation in degrees
   * @param strength 0 to 1: how much colour it leaves
   */
  public void stamp(Pen pen, double turn, double strength) {
    Graphics2D graphics = pen.graphics();
    AffineTransform place = graphics.getTransform();
    Composite composite = graphics.getComposite();
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) strength));
    graphics.translate(x, y);
    graphics.rotate(Math.toRadians(turn));
    graphics.setColor(RED);
    graphics.setStroke(new BasicStroke((float) (width * 0.022)));
    graphics.draw(new Ellipse2D.Double(-width / 2, -height / 2, width, height));
    rim(pen);
    star(graphics);
    Lettering word = Lettering.of(Face.SONG, width * 0.1, RED).align(Lettering.Align.CENTRE);
    pen.text(middle, 0, height * 0.27, word);
    graphics.setComposite(composite);
    graphics.setTransform(place);
  }

  private void rim(Pen pen) {
    double size = Math.min(width, height) * 0.135;
    Lettering lettering = Lettering.of(Face.SONG, size, RED).ink(Ink.BOLD);
    double from = -220;
    double step = 260.0 / Math.max(1, rim.length() - 1);
    for (int i = 0; i < rim.length(); i++) {
      double angle = Math.toRadians(from + i * step);
      double radiusX = width / 2 - size * 0.85;
      double radiusY = height / 2 - size * 0.85;
      AffineTransform place = pen.graphics().getTransform();
      pen.graphics().translate(Math.cos(angle) * radiusX, Math.sin(angle) * radiusY);
      pen.graphics().rotate(angle + Math.PI / 2);
      pen.text(String.valueOf(rim.charAt(i)), 0, 0, lettering.align(Lettering.Align.CENTRE));
      pen.graphics().setTransform(place);
    }
  }

  private void star(Graphics2D graphics) {
    Path2D star = new Path2D.Double();
    double radius = Math.min(width, height) * 0.15;
    for (int i = 0; i < 5; i++) {
      double angle = -Math.PI / 2 + i * 4 * Math.PI / 5;
      double px = Math.cos(angle) * radius;
      double py = Math.sin(angle) * radius;
      if (i == 0) {
        star.moveTo(px, py);
      } else {
        star.lineTo(px, py);
      }
    }
    star.closePath();
    Shape shape = star;
    graphics.fill(shape);
  }
}
