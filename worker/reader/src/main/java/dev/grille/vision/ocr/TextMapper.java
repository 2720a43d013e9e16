package dev.grille.vision.ocr;

import dev.grille.vision.geometry.MatScope;
import org.opencv.core.Mat;

/** Tells text from everything else, pixel by pixel. Belongs to one thread. */
@FunctionalInterface
public interface TextMapper {
  /** Both sides of a picture are multiples of this, in pixels. */
  int MULTIPLE = 32;

  /**
   * How likely each pixel belongs to the core of a line of text: its middle half or so.
   *
   * @param picture 8-bit BGR, continuous
   * @return 32-bit, one channel, 0 to 1, as large as the picture; owned by the scope
   */
  Mat map(Mat picture, MatScope scope);
}
