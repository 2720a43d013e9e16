package dev.grille.vision.alignment;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.PlaneMap;

/**
 * A plane and how the form departs from it.
 *
 * @param plane template pixels to picture pixels
 * @param bend displacement in template pixels, before the plane's map
 */
record BentMap(Homography plane, Bend bend) implements PlaneMap {
  @Override
  public Point toPicture(Point template) {
    double x = template.x();
    double y = template.y();
    return plane.map(new Point(x + bend.dx(x, y), y + bend.dy(x, y)));
  }

  @Override
  public Homography around(Quad field) {
    return Homography.fromQuad(field, toPicture(field));
  }
}
