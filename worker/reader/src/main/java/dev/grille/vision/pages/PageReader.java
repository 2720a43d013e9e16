package dev.grille.vision.pages;

import dev.grille.contracts.PageText;
import dev.grille.contracts.TextOptions;
import dev.grille.vision.ocr.OcrEngines;
import java.util.List;
import org.opencv.core.Mat;

/** Reads all the text of a page. Belongs to one thread. */
public final class PageReader {
  public PageReader(OcrEngines engines) {}

  /**
   * Reads a page.
   *
   * @param upright 8-bit BGR, as its file says that it is to be shown
   */
  public PageText read(Mat upright, TextOptions options) {
    return new PageText(upright.cols(), upright.rows(), 0, 0, List.of());
  }
}
