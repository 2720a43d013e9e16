package dev.grille.vision.ocr;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Finds words with Tesseract. */
final class TesseractDetector implements TextDetector {
  private static final double MIN_CONFIDENCE = 60;

  /** Small pages are enlarged no further: there is nothing more to see in them. */
  private static final double MAX_SCALE = 2;

  /** Pages of noise would take minutes; pages of text take a third of this or less. */
  private static final double PIXELS_PER_MILLISECOND = 600;

  private final RenewedHandle handle;

  TesseractDetector(RenewedHandle handle) {
    this.handle = handle;
  }

  /**
   * As promised: words of confidence 60 and more, on a page that is at most doubled; none where
   * that takes too long, which for a page of 1800 × 1800 pixels is 5.4 s.
   */
  @Override
  public List<OcrWord> find(Mat grey, int longestSide) {
    double scale = Math.min(MAX_SCALE, longestSide / (double) Math.max(grey.rows(), grey.cols()));
    try (MatScope scope = new MatScope()) {
      Mat page = grey;
      if (scale != 1) {
        int method = scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC;
        page = Pixels.scaled(grey, scale, method, scope);
      }
      List<OcrWord> words = new ArrayList<>();
      int millis = (int) Math.max(1, page.total() / PIXELS_PER_MILLISECOND);
      OcrText text = handle.get().readWithin(page, PageSegmentation.SPARSE, millis);
      for (OcrWord word : text.words()) {
        if (word.confidence() >= MIN_CONFIDENCE) {
          words.add(scaled(word, 1 / scale));
        }
      }
      return words;
    }
  }

  private static OcrWord scaled(OcrWord word, double scale) {
    List<OcrSymbol> symbols =
        word.symbols().stream()
            .map(s -> new OcrSymbol(s.text(), s.confidence(), scaled(s.box(), scale)))
            .toList();
    return new OcrWord(
        word.text(), word.confidence(), scaled(word.box(), scale), word.line(), symbols);
  }

  private static OcrBox scaled(OcrBox box, double scale) {
    return new OcrBox(
        (int) Math.floor(box.left() * scale),
        (int) Math.floor(box.top() * scale),
        (int) Math.ceil(box.right() * scale),
        (int) Math.ceil(box.bottom() * scale));
  }
}
