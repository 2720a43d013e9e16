package dev.grille.vision.ink;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.PlaneMap;
import dev.grille.vision.pixels.Box;

/**
 * A field's own upright frame: x along the text, y across it, in template pixels.
 *
 * @param quad the field in its template
 * @param width along the text
 * @param height across the text
 * @param toTemplate maps the frame into the template's picture
 */
public record FieldFrame(Quad quad, double width, double height, Homography toTemplate) {
  /** The frame of a field. */
  public static FieldFrame of(Quad quad) {
    double width =
        (distance(quad.upperLeft(), quad.upperRight())
                + distance(quad.lowerLeft(), quad.lowerRight()))
            / 2;
    double height =
        (distance(quad.upperLeft(), quad.lowerLeft())
                + distance(quad.upperRight(), quad.lowerRight()))
            / 2;
    Homography toTemplate =
        Homography.fromQuad(
            new Quad(
                new Point(0, 0),
                new Point(width, 0),
                new Point(width, height),
                new Point(0, height)),
            quad);
    return new FieldFrame(quad, width, height, toTemplate);
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }

  /** The field itself. */
  public Box box() {
    return new Box(0, 0, width, height);
  }

  /** From this frame into a picture. */
  Homography toPicture(PlaneMap map) {
    return toTemplate.then(map.around(quad));
  }

  /** Another quadrilateral of the template as it stands in this frame: the box around it. */
  public Box boxOf(Quad other) {
    Homography back = toTemplate.invert();
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Point corner : other.corners()) {
      Point p = back.map(corner);
      left = Math.min(left, p.x());
      top = Math.min(top, p.y());
      right = Math.max(right, p.x());
      bottom = Math.max(bottom, p.y());
    }
    return new Box(left, top, right, bottom);
  }

  /** Where a box of this frame is in a picture. */
  public static Quad inPicture(Box box, Homography toPicture) {
    return toPicture.toPicture(box.quad());
  }
}
