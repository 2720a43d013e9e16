package dev.grille.vision.alignment;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.PlaneMap;
import java.util.Map;

/**
 * A map of a form whose rows have moved.
 *
 * @param base where the rows would be that have not moved
 * @param steps how far each has moved within the form
 * @param settled fields of which it is known otherwise how far they moved down, in template pixels;
 *     NaN where it is known that nobody knows
 */
record ShiftedRowsMap(PlaneMap base, RowShifts steps, Map<Quad, Double> settled)
    implements PlaneMap {
  private static final double AIR = 0.2;

  ShiftedRowsMap {
    settled = Map.copyOf(settled);
  }

  ShiftedRowsMap(PlaneMap base, RowShifts steps) {
    this(base, steps, Map.of());
  }

  /** The same where other fields are settled. */
  ShiftedRowsMap with(Map<Quad, Double> fields) {
    return new ShiftedRowsMap(base, steps, fields);
  }

  /** How a place is mapped that moved down by so much, in template pixels. */
  Homography around(Quad place, double by) {
    return Homography.shift(0, by).then(base.around(moved(place, by)));
  }

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
    return around(field, by(field));
  }

  @Override
  public PlaneMap fixed() {
    return base.fixed();
  }

  @Override
  public boolean covers(Quad field) {
    return !Double.isNaN(across(field));
  }

  /** A field moves as a whole; where nobody knows by how far, as its middle does. */
  private double by(Quad field) {
    double known = across(field);
    return Double.isNaN(known) ? steps.at((top(field) + bottom(field)) / 2) : known;
  }

  /**
   * How far a field moved down, in template pixels; NaN where nobody knows. The outermost parts of
   * a field are mostly air, or the rules between rows.
   */
  double across(Quad field) {
    Double known = settled.get(field);
    if (known != null) {
      return known;
    }
    double air = AIR * (bottom(field) - top(field));
    return steps.across(top(field) + air, bottom(field) - air);
  }

  /** Whether print was found in a field's own rows. */
  boolean showsRowOf(Quad field) {
    return steps.showsWithin(top(field), bottom(field));
  }

  private static double top(Quad field) {
    return field.corners().stream().mapToDouble(Point::y).min().orElseThrow();
  }

  private static double bottom(Quad field) {
    return field.corners().stream().mapToDouble(Point::y).max().orElseThrow();
  }

  private static Quad moved(Quad field, double by) {
    return field.moved(new Point(0, by));
  }
}
