package dev.grille.vision.pages;

import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.OcrWord;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Shows lines wider than they are. The network looks at eight pixels of width at a time: of narrow
 * letters it sees too few of those steps each and leaves some out.
 */
final class StretchingRecognizer implements TextRecognizer {
  private final TextRecognizer recognizer;
  private final double factor;

  /** Stretches lines by a factor for another recogniser, which stays the caller's. */
  StretchingRecognizer(TextRecognizer recognizer, double factor) {
    this.recognizer = recognizer;
    this.factor = factor;
  }

  @Override
  public OcrText read(Mat line) {
    Mat wide = new Mat();
    try {
      Imgproc.resize(line, wide, new Size(), factor, 1, Imgproc.INTER_CUBIC);
      OcrText read = recognizer.read(wide);
      return new OcrText(read.words().stream().map(this::narrowed).toList(), read.lattice());
    } finally {
      wide.release();
    }
  }

  private OcrWord narrowed(OcrWord word) {
    List<OcrSymbol> symbols =
        word.symbols().stream()
            .map(s -> new OcrSymbol(s.text(), s.confidence(), narrowed(s.box())))
            .toList();
    return new OcrWord(word.text(), word.confidence(), narrowed(word.box()), word.line(), symbols);
  }

  private OcrBox narrowed(OcrBox box) {
    return new OcrBox(
        (int) Math.round(box.left() / factor),
        box.top(),
        (int) Math.round(box.right() / factor),
        box.bottom());
  }
}
