package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.lab.cases.photo.Homography;
import java.util.List;
import java.util.Map;

/** How far an alignment is off. */
final class AlignmentError {
  private AlignmentError() {}

  /**
   * Root mean square over the corners of all fields, in template pixels: each true place in the
   * picture is taken back by the alignment that is judged.
   *
   * @param truth where the picture really shows fields, by name; may lack some
   * @param flat where the rest is
   * @param judged template pixels to picture pixels
   */
  static double rms(
      List<FieldSpec> fields, Map<String, Quad> truth, Homography flat, Homography judged) {
    Homography back = judged.inverse();
    double sum = 0;
    int corners = 0;
    for (FieldSpec field : fields) {
      Quad place = truth.getOrDefault(field.name(), flat.map(field.quad()));
      for (int i = 0; i < 4; i++) {
        Point corner = field.quad().corners().get(i);
        Point found = back.map(place.corners().get(i));
        sum += Math.pow(found.x() - corner.x(), 2) + Math.pow(found.y() - corner.y(), 2);
        corners++;
      }
    }
    return Math.sqrt(sum / corners);
  }
}
