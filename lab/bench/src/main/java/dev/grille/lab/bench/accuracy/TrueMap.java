package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.PlaneMap;
import java.util.List;
import java.util.Map;

/**
 * Where a generated picture really shows the form: its homography and, on curled paper, how far the
 * nearest field stands off it.
 *
 * @param plane the closest homography
 * @param fields the fields in the template
 * @param places where curled paper shows them; empty for flat paper
 */
record TrueMap(Homography plane, List<FieldSpec> fields, Map<String, Quad> places)
    implements PlaneMap {

  static TrueMap of(List<FieldSpec> fields, Map<String, Quad> places, List<Double> rows) {
    double[] numbers = rows.stream().mapToDouble(Double::doubleValue).toArray();
    return new TrueMap(Homography.of(numbers), fields, places);
  }

  @Override
  public Point toPicture(Point template) {
    return places.isEmpty() ? plane.map(template) : nearest(template).map(template);
  }

  @Override
  public Homography around(Quad field) {
    return places.isEmpty() ? plane : nearest(centre(field));
  }

  private Homography nearest(Point place) {
    Homography best = plane;
    double closest = Double.MAX_VALUE;
    for (FieldSpec field : fields) {
      Point centre = centre(field.quad());
      double distance = Math.hypot(centre.x() - place.x(), centre.y() - place.y());
      Quad seen = places.get(field.name());
      if (distance < closest && seen != null) {
        closest = distance;
        best = Homography.fromQuad(field.quad(), seen);
      }
    }
    return best;
  }

  private static Point centre(Quad quad) {
    double x = quad.corners().stream().mapToDouble(Point::x).average().orElseThrow();
    double y = quad.corners().stream().mapToDouble(Point::y).average().orElseThrow();
    return new Point(x, y);
  }
}
