package dev.grille.evaluation;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.List;

/** How far an alignment is off, where somebody knows the true places. */
public final class AlignmentError {
  private AlignmentError() {}

  /**
   * The root mean square of the distances between corners.
   *
   * @param fields the template's fields
   * @param found what the alignment takes for the fields, in the same order: the true place of each
   *     in the picture, brought back into template pixels
   * @return in template pixels; NaN where there are no fields
   */
  public static double rms(List<Quad> fields, List<Quad> found) {
    if (fields.size() != found.size()) {
      throw new IllegalArgumentException(
          fields.size() + " fields cannot be held against " + found.size() + " places");
    }
    double sum = 0;
    int corners = 0;
    for (int i = 0; i < fields.size(); i++) {
      for (int corner = 0; corner < 4; corner++) {
        Point is = found.get(i).corners().get(corner);
        Point should = fields.get(i).corners().get(corner);
        sum += Math.pow(is.x() - should.x(), 2) + Math.pow(is.y() - should.y(), 2);
        corners++;
      }
    }
    return Math.sqrt(sum / corners);
  }
}
