package dev.grille.lab.bench.throughput;

import dev.grille.vision.ocr.Tessdata;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.Tesseract;
import net.sourceforge.tess4j.TesseractException;

/** What tess4j's first example does: an engine per call. */
final class NaiveTess4j implements LineReader {
  @Override
  public void read(Crop crop) throws TesseractException {
    var tesseract = new Tesseract();
    tesseract.setDatapath(Tessdata.folder().toString());
    tesseract.setLanguage(crop.languages());
    tesseract.setOcrEngineMode(TessOcrEngineMode.OEM_LSTM_ONLY);
    tesseract.setPageSegMode(7);
    tesseract.doOCR(crop.image());
  }

  @Override
  public void close() {}
}
