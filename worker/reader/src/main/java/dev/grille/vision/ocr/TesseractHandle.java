package dev.grille.vision.ocr;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * One long-lived Tesseract handle of one language. Belongs to one thread: shared handles crash the
 * process (tess4j #174).
 */
final class TesseractHandle implements AutoCloseable {
  private static final int RESOLUTION = 300;

  private final TesseractApi api = TesseractLibrary.api();
  private final Pointer handle;
  private int recognitions;

  /**
   * Opens the handle.
   *
   * @throws OcrUnavailableException when the traineddata cannot be read
   */
  TesseractHandle(Path tessdata, Language language) {
    handle = api.TessBaseAPICreate();
    if (api.TessBaseAPIInit2(
            handle, tessdata.toString(), language.traineddata(), TesseractApi.LSTM_ONLY)
        != 0) {
      api.TessBaseAPIDelete(handle);
      throw new OcrUnavailableException(
          "Tesseract cannot read " + language.traineddata() + " in " + tessdata);
    }
    api.TessBaseAPISetVariable(handle, "debug_file", "/dev/null");
  }

  /** How often this handle has recognised. */
  int recognitions() {
    return recognitions;
  }

  /**
   * Recognises dark text on a light background.
   *
   * @param grey 8-bit, one channel, continuous
   */
  OcrText read(Mat grey, PageSegmentation layout) {
    return read(grey, layout, null);
  }

  /**
   * As above, but gives up after a time, which Tesseract looks at between words.
   *
   * @return empty where it gave up
   */
  OcrText readWithin(Mat grey, PageSegmentation layout, int millis) {
    Pointer monitor = api.TessMonitorCreate();
    try {
      api.TessMonitorSetDeadlineMSecs(monitor, millis);
      return read(grey, layout, monitor);
    } finally {
      api.TessMonitorDelete(monitor);
    }
  }

  private OcrText read(Mat grey, PageSegmentation layout, @Nullable Pointer monitor) {
    if (grey.type() != CvType.CV_8UC1 || !grey.isContinuous()) {
      throw new IllegalArgumentException("a recogniser needs continuous 8-bit grey pixels");
    }
    recognitions++;
    Pointer pixels = new Pointer(grey.dataAddr());
    api.TessBaseAPISetPageSegMode(handle, layout.mode());
    api.TessBaseAPISetImage(handle, pixels, grey.cols(), grey.rows(), 1, grey.cols());
    api.TessBaseAPISetSourceResolution(handle, RESOLUTION);
    try {
      if (api.TessBaseAPIRecognize(handle, monitor) != 0) {
        return OcrText.EMPTY;
      }
      return collect();
    } finally {
      api.TessBaseAPIClear(handle);
    }
  }

  private OcrText collect() {
    Pointer results = api.TessBaseAPIGetIterator(handle);
    if (results == null) {
      return OcrText.EMPTY;
    }
    try {
      Words words = new Words();
      Pointer page = api.TessResultIteratorGetPageIterator(results);
      do {
        String text = text(results, TesseractApi.SYMBOL);
        boolean first = api.TessPageIteratorIsAtBeginningOf(page, TesseractApi.WORD) != 0;
        if (first) {
          boolean newLine = api.TessPageIteratorIsAtBeginningOf(page, TesseractApi.TEXT_LINE) != 0;
          words.begin(
              newLine,
              api.TessResultIteratorConfidence(results, TesseractApi.WORD),
              box(page, TesseractApi.WORD));
        }
        if (!text.isBlank()) {
          words.add(
              new OcrSymbol(
                  text,
                  api.TessResultIteratorConfidence(results, TesseractApi.SYMBOL),
                  box(page, TesseractApi.SYMBOL)));
        }
      } while (api.TessResultIteratorNext(results, TesseractApi.SYMBOL) != 0);
      return words.end();
    } finally {
      api.TessResultIteratorDelete(results);
    }
  }

  private String text(Pointer results, int level) {
    Pointer text = api.TessResultIteratorGetUTF8Text(results, level);
    if (text == null) {
      return "";
    }
    try {
      return text.getString(0, "UTF-8").strip();
    } finally {
      api.TessDeleteText(text);
    }
  }

  private OcrBox box(Pointer page, int level) {
    IntByReference left = new IntByReference();
    IntByReference top = new IntByReference();
    IntByReference right = new IntByReference();
    IntByReference bottom = new IntByReference();
    api.TessPageIteratorBoundingBox(page, level, left, top, right, bottom);
    return new OcrBox(left.getValue(), top.getValue(), right.getValue(), bottom.getValue());
  }

  @Override
  public void close() {
    api.TessBaseAPIEnd(handle);
    api.TessBaseAPIDelete(handle);
  }

  /** Gathers symbols into words and words into lines. */
  private static final class Words {
    private final List<OcrWord> words = new ArrayList<>();
    private final List<OcrSymbol> symbols = new ArrayList<>();
    private int line = -1;
    private double confidence;
    private OcrBox box = new OcrBox(0, 0, 0, 0);

    void begin(boolean newLine, double wordConfidence, OcrBox wordBox) {
      finish();
      if (newLine || line < 0) {
        line++;
      }
      confidence = wordConfidence;
      box = wordBox;
    }

    void add(OcrSymbol symbol) {
      symbols.add(symbol);
    }

    private void finish() {
      if (!symbols.isEmpty()) {
        StringBuilder text = new StringBuilder();
        symbols.forEach(symbol -> text.append(symbol.text()));
        words.add(new OcrWord(text.toString(), confidence, box, line, symbols));
        symbols.clear();
      }
    }

    OcrText end() {
      finish();
      return new OcrText(words);
    }
  }
}
