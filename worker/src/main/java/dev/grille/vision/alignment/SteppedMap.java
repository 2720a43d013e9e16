package dev.grille.vision.alignment;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.PlaneMap;

/**
 * A map of a form whose rows have moved.
 *
 * @param base where the rows would be that have not moved
 * @param steps how far each has moved within the form
 */
record SteppedMap(PlaneMap base, RowSteps steps) implements PlaneMap {
  private static final double AIR = 0.2;

  @Override
  public Point toPicture(Point template) {
    return base.toPicture(new Point(template.x(), template.y() + steps.at(template.y())));
  }

  @Override
  public Quad toPicture(Quad template) {
    return base.toPicture(moved(template, by(template)));
  }

  @Override
  public Homography around(Quad field) {
    double by = by(field);
    return Homography.shift(0, by).then(base.around(moved(field, by)));
  }

  @Override
  public boolean knows(Quad field) {
    return !Double.isNaN(across(field));
  }

  /** A field moves as a whole; where nobody knows by how far, as its middle does. */
  private double by(Quad field) {
    double known = across(field);
    return Double.isNaN(known) ? steps.at((top(field) + bottom(field)) / 2) : known;
  }

  /** The outermost parts of a field are mostly air, or the rules between rows. */
  private double across(Quad field) {
    double air = AIR * (bottom(field) - top(field));
    return steps.across(top(field) + air, bottom(field) - air);
  }

  private static double top(Quad field) {
    return field.corners().stream().mapToDouble(Point::y).min().orElseThrow();
  }

  private static double bottom(Quad field) {
    return field.corners().stream().mapToDouble(Point::y).max().orElseThrow();
  }

  private static Quad moved(Quad field, double by) {
    return new Quad(
        down(field.upperLeft(), by),
        down(field.upperRight(), by),
        down(field.lowerRight(), by),
        down(field.lowerLeft(), by));
  }

  private static Point down(Point p, double by) {
    return new Point(p.x(), p.y() + by);
  }
}
