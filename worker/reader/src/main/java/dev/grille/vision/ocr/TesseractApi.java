package dev.grille.vision.ocr;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import org.jspecify.annotations.Nullable;

/**
 * The functions of Tesseract's C interface (tesseract/capi.h, version 5) that a recogniser needs,
 * by their own names. Handles, monitors and iterators are plain pointers; booleans are 0 or 1.
 */
interface TesseractApi extends Library {
  /** {@code TessPageIteratorLevel}: a text line, a word, a character. */
  int TEXT_LINE = 2;

  int WORD = 3;
  int SYMBOL = 4;

  /** {@code TessOcrEngineMode}: the network alone. */
  int LSTM_ONLY = 1;

  Pointer TessBaseAPICreate();

  void TessBaseAPIDelete(Pointer handle);

  int TessBaseAPIInit2(Pointer handle, String tessdata, String languages, int engine);

  int TessBaseAPISetVariable(Pointer handle, String name, String value);

  void TessBaseAPISetPageSegMode(Pointer handle, int mode);

  void TessBaseAPISetImage(
      Pointer handle, Pointer pixels, int width, int height, int bytesPerPixel, int bytesPerLine);

  void TessBaseAPISetSourceResolution(Pointer handle, int dotsPerInch);

  int TessBaseAPIRecognize(Pointer handle, @Nullable Pointer monitor);

  @Nullable Pointer TessBaseAPIGetIterator(Pointer handle);

  void TessBaseAPIClear(Pointer handle);

  void TessBaseAPIEnd(Pointer handle);

  Pointer TessMonitorCreate();

  void TessMonitorSetDeadlineMSecs(Pointer monitor, int milliseconds);

  void TessMonitorDelete(Pointer monitor);

  Pointer TessResultIteratorGetPageIterator(Pointer results);

  int TessResultIteratorNext(Pointer results, int level);

  @Nullable Pointer TessResultIteratorGetUTF8Text(Pointer results, int level);

  float TessResultIteratorConfidence(Pointer results, int level);

  void TessResultIteratorDelete(Pointer results);

  int TessPageIteratorIsAtBeginningOf(Pointer page, int level);

  int TessPageIteratorBoundingBox(
      Pointer page,
      int level,
      IntByReference left,
      IntByReference top,
      IntByReference right,
      IntByReference bottom);

  void TessDeleteText(Pointer text);
}
