package dev.grille.vision.ocr;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.ETEXT_DESC;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessChoiceIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * One long-lived Tesseract handle of one language. Belongs to one thread: shared handles crash the
 * process (tess4j #174).
 */
final class Recognizer implements AutoCloseable {
  private static final int LSTM_ONLY = 1;
  private static final int RESOLUTION = 300;
  private static final int MOST_ALTERNATIVES = 4;

  private final TessAPI api = TesseractLibrary.api();
  private final TessBaseAPI handle;
  private int recognitions;

  /**
   * Opens the handle.
   *
   * @throws OcrUnavailableException when the traineddata cannot be read
   */
  Recognizer(Path tessdata, Language language) {
    handle = api.TessBaseAPICreate();
    if (api.TessBaseAPIInit2(handle, tessdata.toString(), language.traineddata(), LSTM_ONLY) != 0) {
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
   * Recognises dark text on a light ground.
   *
   * @param grey 8-bit, one channel, continuous
   * @param alternatives whether other readings of each character are fetched too
   */
  OcrText read(Mat grey, PageLayout layout, boolean alternatives) {
    return read(grey, layout, alternatives, null);
  }

  /**
   * As above, but gives up after a time, which Tesseract looks at between words.
   *
   * @return empty where it gave up
   */
  OcrText readWithin(Mat grey, PageLayout layout, int millis) {
    ETEXT_DESC monitor = api.TessMonitorCreate();
    // Its fields are Tesseract's own and differ from version to version.
    monitor.setAutoSynch(false);
    try {
      api.TessMonitorSetDeadlineMSecs(monitor, millis);
      return read(grey, layout, false, monitor);
    } finally {
      api.TessMonitorDelete(monitor);
    }
  }

  private OcrText read(
      Mat grey, PageLayout layout, boolean alternatives, @Nullable ETEXT_DESC monitor) {
    if (grey.type() != CvType.CV_8UC1 || !grey.isContinuous()) {
      throw new IllegalArgumentException("a recogniser needs continuous 8-bit grey pixels");
    }
    recognitions++;
    ByteBuffer pixels =
        new Pointer(grey.dataAddr()).getByteBuffer(0, (long) grey.rows() * grey.cols());
    api.TessBaseAPISetPageSegMode(handle, layout.mode());
    api.TessBaseAPISetVariable(handle, "lstm_choice_mode", alternatives ? "2" : "0");
    api.TessBaseAPISetImage(handle, pixels, grey.cols(), grey.rows(), 1, grey.cols());
    api.TessBaseAPISetSourceResolution(handle, RESOLUTION);
    try {
      if (api.TessBaseAPIRecognize(handle, monitor) != 0) {
        return OcrText.EMPTY;
      }
      return collect(alternatives);
    } finally {
      api.TessBaseAPIClear(handle);
    }
  }

  private OcrText collect(boolean alternatives) {
    TessResultIterator results = api.TessBaseAPIGetIterator(handle);
    if (results == null) {
      return OcrText.EMPTY;
    }
    try {
      Words words = new Words();
      TessPageIterator page = api.TessResultIteratorGetPageIterator(results);
      do {
        String text = text(results, TessPageIteratorLevel.RIL_SYMBOL);
        boolean first =
            api.TessPageIteratorIsAtBeginningOf(page, TessPageIteratorLevel.RIL_WORD) != 0;
        if (first) {
          boolean newLine =
              api.TessPageIteratorIsAtBeginningOf(page, TessPageIteratorLevel.RIL_TEXTLINE) != 0;
          words.begin(
              newLine,
              api.TessResultIteratorConfidence(results, TessPageIteratorLevel.RIL_WORD),
              box(page, TessPageIteratorLevel.RIL_WORD));
        }
        if (!text.isBlank()) {
          words.add(
              new OcrSymbol(
                  text,
                  api.TessResultIteratorConfidence(results, TessPageIteratorLevel.RIL_SYMBOL),
                  box(page, TessPageIteratorLevel.RIL_SYMBOL),
                  alternatives ? alternatives(results, text) : List.of()));
        }
      } while (api.TessResultIteratorNext(results, TessPageIteratorLevel.RIL_SYMBOL) != 0);
      return words.end();
    } finally {
      api.TessResultIteratorDelete(results);
    }
  }

  private String text(TessResultIterator results, int level) {
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

  private OcrBox box(TessPageIterator page, int level) {
    IntBuffer left = IntBuffer.allocate(1);
    IntBuffer top = IntBuffer.allocate(1);
    IntBuffer right = IntBuffer.allocate(1);
    IntBuffer bottom = IntBuffer.allocate(1);
    api.TessPageIteratorBoundingBox(page, level, left, top, right, bottom);
    return new OcrBox(left.get(0), top.get(0), right.get(0), bottom.get(0));
  }

  private List<String> alternatives(TessResultIterator results, String best) {
    TessChoiceIterator choices = api.TessResultIteratorGetChoiceIterator(results);
    if (choices == null) {
      return List.of();
    }
    try {
      List<String> others = new ArrayList<>();
      do {
        String choice = api.TessChoiceIteratorGetUTF8Text(choices);
        if (choice != null && !choice.isBlank() && !choice.equals(best)) {
          others.add(choice.strip());
        }
      } while (others.size() < MOST_ALTERNATIVES && api.TessChoiceIteratorNext(choices) != 0);
      return others;
    } finally {
      api.TessChoiceIteratorDelete(choices);
    }
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
