package dev.grille.vision.seals;

import dev.grille.vision.pixels.Box;
import java.util.List;
import org.opencv.core.Mat;

/**
 * A seal laid out in straight lines: what stands within it as it stands, and below that what stands
 * along its ring.
 *
 * @param seal upright in its own plane
 * @param pixels 8-bit BGR, its ink alone, dark on white; belongs to the scope that it was made in
 * @param within where what stands within it is
 * @param inner lines within it, from above
 * @param ring the line along its ring, or of a square one its letters in the order in which they
 *     are read; none where there is none
 */
public record LaidSeal(
    FoundSeal seal, Mat pixels, Box within, List<SealLine> inner, List<SealLine> ring) {
  public LaidSeal {
    inner = List.copyOf(inner);
    ring = List.copyOf(ring);
  }
}
