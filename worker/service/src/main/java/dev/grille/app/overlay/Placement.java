package dev.grille.app.overlay;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a template's parts lie in a picture, as far as an answer tells. */
public final class Placement {
  private final @Nullable Homography homography;

  private Placement(@Nullable Homography homography) {
    this.homography = homography;
  }

  /**
   * A placement.
   *
   * @param homography row-major 3 × 3, template pixels to picture pixels; null or empty where none
   *     was found
   */
  public static Placement of(@Nullable List<Double> homography) {
    return new Placement(
        homography == null || homography.isEmpty()
            ? null
            : Homography.of(homography.stream().mapToDouble(Double::doubleValue).toArray()));
  }

  /** A quadrilateral of the template in the picture; null where the form was not found. */
  public @Nullable Quad quad(Quad quad) {
    return homography == null
        ? null
        : new Quad(
            homography.map(quad.upperLeft()),
            homography.map(quad.upperRight()),
            homography.map(quad.lowerRight()),
            homography.map(quad.lowerLeft()));
  }

  /** The border of a template of the given size in the picture; null where it was not found. */
  public @Nullable Quad border(int width, int height) {
    return quad(
        new Quad(
            new Point(0, 0),
            new Point(width - 1, 0),
            new Point(width - 1, height - 1),
            new Point(0, height - 1)));
  }
}
