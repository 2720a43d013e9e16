package dev.grille.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a picture was, or was not, taken for its template.
 *
 * @param method the stage of the cascade that decided, such as {@code orb}, {@code sift}, {@code
 *     words}
 * @param inliers correspondences that hold under the homography, counted again in our own code
 * @param matches correspondences that were tried
 * @param reprojectionError root mean square over the inliers, in template pixels; NaN is never
 *     sent, 0 where unknown
 * @param coverage share of the template's area that the inliers' hull covers, 0 to 1
 * @param homography row-major 3 × 3, template pixels to picture pixels; null where none was found
 * @param corners the template's four corners in the picture; null where none was found
 * @param rejectedBecause which check refused it; null where it was accepted
 * @param alsoFound further copies of the form in the picture, each by the template's four corners
 *     in picture pixels; they were not read
 * @param anchors what became of each of the template's anchors, in their order; none where it has
 *     none or nobody asked
 */
public record AlignmentEvidence(
    String method,
    int inliers,
    int matches,
    double reprojectionError,
    double coverage,
    @Nullable List<Double> homography,
    @Nullable Quad corners,
    @Nullable String rejectedBecause,
    List<Quad> alsoFound,
    List<AnchorEvidence> anchors) {
  public AlignmentEvidence {
    homography = homography == null ? null : List.copyOf(homography);
    alsoFound = List.copyOf(alsoFound);
    anchors = List.copyOf(anchors);
  }

  /** Evidence from a picture that shows the form once, or not at all. */
  public AlignmentEvidence(
      String method,
      int inliers,
      int matches,
      double reprojectionError,
      double coverage,
      @Nullable List<Double> homography,
      @Nullable Quad corners,
      @Nullable String rejectedBecause) {
    this(
        method,
        inliers,
        matches,
        reprojectionError,
        coverage,
        homography,
        corners,
        rejectedBecause,
        List.of());
  }

  /** Evidence about a template without anchors. */
  public AlignmentEvidence(
      String method,
      int inliers,
      int matches,
      double reprojectionError,
      double coverage,
      @Nullable List<Double> homography,
      @Nullable Quad corners,
      @Nullable String rejectedBecause,
      List<Quad> alsoFound) {
    this(
        method,
        inliers,
        matches,
        reprojectionError,
        coverage,
        homography,
        corners,
        rejectedBecause,
        alsoFound,
        List.of());
  }

  /** The same with why it was refused, or null, and with further copies of the form. */
  public AlignmentEvidence with(@Nullable String rejection, List<Quad> copies) {
    return new AlignmentEvidence(
        method,
        inliers,
        matches,
        reprojectionError,
        coverage,
        homography,
        corners,
        rejection,
        copies,
        anchors);
  }

  /** The same with what became of the anchors. */
  public AlignmentEvidence withAnchors(List<AnchorEvidence> seen) {
    return new AlignmentEvidence(
        method,
        inliers,
        matches,
        reprojectionError,
        coverage,
        homography,
        corners,
        rejectedBecause,
        alsoFound,
        seen);
  }
}
