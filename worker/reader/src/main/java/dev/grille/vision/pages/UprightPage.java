package dev.grille.vision.pages;

import dev.grille.vision.geometry.Homography;
import java.util.List;
import org.opencv.core.Mat;

/**
 * A page turned upright, and where text stands on it.
 *
 * @param pixels 8-bit BGR; belongs to the scope that it was made in
 * @param quarters by which it stood turned in its picture, clockwise, 0 to 3
 * @param skew what is left of its turn, in degrees clockwise
 * @param regions of lines or pieces of lines, each read rightwards
 * @param toPicture from the page to the picture as it came
 */
public record UprightPage(
    Mat pixels, int quarters, double skew, List<TextRegion> regions, Homography toPicture) {
  public UprightPage {
    regions = List.copyOf(regions);
  }

  /** The regions, pieces of one line joined. */
  public List<TextRegion> lines() {
    return RegionJoiner.joined(regions);
  }
}
