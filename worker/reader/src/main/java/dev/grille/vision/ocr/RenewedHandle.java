package dev.grille.vision.ocr;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A Tesseract handle of one language that is opened when it is first needed, and closed and opened
 * anew after a number of recognitions, because handles grow (tess4j #238). Belongs to one thread.
 */
final class RenewedHandle implements AutoCloseable {
  private final Path tessdata;
  private final Language language;
  private final int maxRecognitions;
  private @Nullable TesseractHandle open;

  /** Opens nothing yet. */
  RenewedHandle(Path tessdata, Language language, int maxRecognitions) {
    this.tessdata = tessdata;
    this.language = language;
    this.maxRecognitions = maxRecognitions;
  }

  /**
   * The handle, for one recognition.
   *
   * @throws OcrUnavailableException when the traineddata cannot be read
   */
  TesseractHandle get() {
    TesseractHandle handle = open;
    if (handle != null && handle.recognitions() >= maxRecognitions) {
      close();
      handle = null;
    }
    if (handle == null) {
      handle = new TesseractHandle(tessdata, language);
      open = handle;
    }
    return handle;
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
