package dev.grille.vision.ocr;

import org.opencv.core.Mat;

/** Recognises lines with Tesseract; best where they are 25 to 40 pixels high. */
final class TesseractRecognizer implements TextRecognizer {
  private final RenewedHandle handle;

  TesseractRecognizer(RenewedHandle handle) {
    this.handle = handle;
  }

  @Override
  public OcrText read(Mat line) {
    OcrText text = handle.get().read(line, PageSegmentation.LINE);
    // Short texts are often taken for specks when a line is searched for.
    return text.words().isEmpty() ? handle.get().read(line, PageSegmentation.RAW_LINE) : text;
  }
}
