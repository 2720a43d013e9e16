package dev.grille.vision.alignment;

import dev.grille.vision.ocr.OcrWord;
import java.util.List;
import org.opencv.core.Mat;

/** Where the words on a page come from. */
@FunctionalInterface
public interface WordSource {
  /** Never finds a word: the alignment then rests on features alone. */
  WordSource NONE = (grey, longestSide) -> List.of();

  /**
   * Finds the words of a page that stands about upright.
   *
   * @param grey CV_8U, continuous
   * @param longestSide pixels to which the page is scaled before it is read
   * @return boxes in the pixels of {@code grey}
   */
  List<OcrWord> find(Mat grey, int longestSide);
}
