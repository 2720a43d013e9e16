package dev.grille.vision.ocr;

import java.util.List;
import org.opencv.core.Mat;

/** Finds text on whole pages. Belongs to one thread. */
@FunctionalInterface
public interface TextDetector {
  /** Never finds anything. */
  TextDetector NONE = (page, longestSide) -> List.of();

  /**
   * Finds the words of a page that stands about upright, and what they say.
   *
   * @param page 8-bit, one channel, continuous; dark on light
   * @param longestSide pixels to which the page is scaled before it is searched
   * @return words line by line, their boxes in the pixels of {@code page}; none where the search
   *     would take too long
   */
  List<OcrWord> find(Mat page, int longestSide);
}
