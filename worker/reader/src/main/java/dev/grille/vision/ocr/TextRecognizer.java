package dev.grille.vision.ocr;

import org.opencv.core.Mat;

/** Recognises lines of text. Belongs to one thread. */
@FunctionalInterface
public interface TextRecognizer {
  /** Never recognises anything. */
  TextRecognizer NONE = line -> OcrText.EMPTY;

  /**
   * The text of one upright line, dark on light, with the border around it that its {@link Engine}
   * asks for.
   *
   * @param line 8-bit, continuous, one channel; engines that know colours take three (BGR) too
   * @return its words with the places of their characters in the pixels of {@code line}; empty
   *     where nothing was recognised
   * @throws OcrUnavailableException when the engine or its data is missing
   */
  OcrText read(Mat line);
}
