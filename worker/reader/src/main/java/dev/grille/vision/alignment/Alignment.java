package dev.grille.vision.alignment;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.vision.geometry.Landmark;
import dev.grille.vision.geometry.PlaneMap;
import java.util.List;

/**
 * A form that was found and passed every check.
 *
 * @param map template pixels to the pixels of the upright picture; follows curled paper and rows
 *     that moved
 * @param evidence what the answer says about it
 * @param quality how good it is, for the score
 * @param surroundings what was found of the print beside each field, in the order in which they
 *     were declared; empty where the template was learned without its fields
 * @param anchors those that were found, wherever they moved to, and those that were missed
 */
public record Alignment(
    PlaneMap map,
    AlignmentEvidence evidence,
    Quality quality,
    List<Surroundings> surroundings,
    List<Landmark> anchors) {
  public Alignment {
    surroundings = List.copyOf(surroundings);
    anchors = List.copyOf(anchors);
  }

  Alignment(PlaneMap map, AlignmentEvidence evidence, Quality quality) {
    this(map, evidence, quality, List.of(), List.of());
  }

  /** The same with another map. */
  Alignment with(PlaneMap other) {
    return new Alignment(other, evidence, quality, surroundings, anchors);
  }

  /** The same with what stands around its fields. */
  Alignment with(PlaneMap settled, List<Surroundings> seen) {
    return new Alignment(settled, evidence, quality, seen, anchors);
  }

  /** The same with more to say about it. */
  Alignment with(AlignmentEvidence other) {
    return new Alignment(map, other, quality, surroundings, anchors);
  }

  /** The same with what was found of its anchors. */
  Alignment with(AlignmentEvidence other, List<Landmark> found) {
    return new Alignment(map, other, quality, surroundings, found);
  }

  /**
   * Whether a field, by its place in the order, may be read: what stands beside it is not
   * another's.
   */
  public boolean isReadable(int field) {
    return field >= surroundings.size() || surroundings.get(field) != Surroundings.OTHER;
  }

  /** Whether what stands by a field is hardly what should stand there. */
  public boolean isDoubtful(int field) {
    return field < surroundings.size() && surroundings.get(field) == Surroundings.DOUBTFUL;
  }

  /**
   * Figures that a field's score may rest on.
   *
   * @param inlierRatio inliers ÷ correspondences tried, 0 to 1
   * @param residual root mean square over the inliers, in template pixels
   * @param scale picture pixels per template pixel at the form's centre
   * @param agreement share of the template's inked tiles whose fixed print is seen in the picture
   *     where the map says, 0 to 1
   * @param spread share of the form's parts that show their print where the map says, 0 to 1
   * @param bend largest departure from a plane that was corrected, in template pixels
   */
  public record Quality(
      double inlierRatio,
      double residual,
      double scale,
      double agreement,
      double spread,
      double bend) {
    /** All of it in one figure, 0 to 1, where 1 is a scan of the very form. */
    public double goodness() {
      return Math.min(1, agreement / 0.8) * inlierRatio / (1 + Math.max(0, residual - 0.2));
    }
  }
}
