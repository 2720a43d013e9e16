package dev.grille.vision.geometry;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;

/** Says where places of a template are in a picture. */
public interface PlaneMap {
  /**
   * Maps one place.
   *
   * @param template in template pixels
   * @return in picture pixels
   */
  Point toPicture(Point template);

  /** Maps the four corners of a quadrilateral from template to picture pixels. */
  default Quad toPicture(Quad template) {
    return new Quad(
        toPicture(template.upperLeft()),
        toPicture(template.upperRight()),
        toPicture(template.lowerRight()),
        toPicture(template.lowerLeft()));
  }

  /**
   * The homography, template to picture, that serves best around a field: what a crop is warped
   * with. On curled paper it differs from field to field.
   *
   * @param field in template pixels; not degenerate
   */
  Homography around(Quad field);

  /** Where places would be that have not moved within the form: it follows the paper alone. */
  default PlaneMap fixed() {
    return this;
  }

  /**
   * Whether the place of a field is known. Where rows of a form have moved and nothing tells by how
   * far, it is not: what stands there may be another field's value.
   *
   * @param field in template pixels
   */
  default boolean covers(Quad field) {
    return true;
  }

  /**
   * How far a field moved within the form, in template pixels, where it is known to move: what
   * stands around it in the template moved less or more than it did.
   *
   * @param field in template pixels
   */
  default Point shift(Quad field) {
    return new Point(0, 0);
  }
}
