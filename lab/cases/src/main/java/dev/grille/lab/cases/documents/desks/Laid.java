package dev.grille.lab.cases.documents.desks;

import dev.grille.lab.cases.documents.papers.Paper;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A document as it lies on a desk.
 *
 * @param type its kind
 * @param style how it is drawn
 * @param paper the document
 * @param x middle, in millimetres
 * @param y middle, in millimetres
 * @param turn in degrees, clockwise
 * @param spoilt whether nobody can read it
 */
public record Laid(
    String type, String style, Paper paper, double x, double y, double turn, boolean spoilt) {
  /** Its width in millimetres. */
  double width() {
    return paper.width() / paper.density();
  }

  /** Its height in millimetres. */
  double height() {
    return paper.height() / paper.density();
  }

  /** The same somewhere else. */
  Laid at(double left, double top) {
    return new Laid(type, style, paper, left, top, turn, spoilt);
  }

  /**
   * From its pixels to those of a desk.
   *
   * @param density pixels of the desk per millimetre
   */
  public AffineTransform map(double density) {
    AffineTransform map = AffineTransform.getTranslateInstance(x * density, y * density);
    map.rotate(Math.toRadians(turn));
    map.scale(density / paper.density(), density / paper.density());
    map.translate(-paper.width() / 2.0, -paper.height() / 2.0);
    return map;
  }

  /** What it covers, in millimetres. */
  Area area() {
    Path2D outline = new Path2D.Double();
    outline.append(new Rectangle2D.Double(0, 0, paper.width(), paper.height()), false);
    return new Area(map(1).createTransformedShape(outline));
  }

  /** The pixels per millimetre at which a text of some pixels can be read. */
  double legible(double pixels) {
    return pixels * paper.density() / paper.smallestValue();
  }

  /** How far its middle is from another's. */
  double distance(Laid other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
