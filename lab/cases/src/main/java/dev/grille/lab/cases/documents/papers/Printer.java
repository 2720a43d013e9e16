package dev.grille.lab.cases.documents.papers;

import dev.grille.lab.cases.print.Lettering;
import java.awt.Color;
import java.awt.geom.AffineTransform;

/**
 * How what fills in a form stands off from it.
 *
 * @param right by how many pixels to the right
 * @param down by how many pixels below
 * @param slant by how many degrees its lines are turned
 * @param strength of its ink, 0 to 1
 */
public record Printer(double right, double down, double slant, double strength) {
  /** Print that is in register with the form. */
  public static final Printer EXACT = new Printer(0, 0, 0, 1);

  AffineTransform map(double width, double height) {
    AffineTransform map = AffineTransform.getTranslateInstance(right, down);
    map.rotate(Math.toRadians(slant), width / 2, height / 2);
    return map;
  }

  /** A lettering as it comes out. */
  public Lettering inked(Lettering lettering) {
    Color colour = lettering.colour();
    int alpha = (int) Math.round(colour.getAlpha() * strength);
    return lettering.colour(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha));
  }
}
