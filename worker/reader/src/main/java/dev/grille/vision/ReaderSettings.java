package dev.grille.vision;

import dev.grille.vision.alignment.AlignmentSettings;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.ocr.Tessdata;
import java.nio.file.Path;

/**
 * What a reader in this JVM is made with.
 *
 * @param alignment everything about finding the form
 * @param threads that OpenCV may use for one picture; 1 in children, which are parallel themselves
 * @param templates how many are kept ready
 * @param tessdata folder of the traineddata
 * @param natives where native libraries are unpacked
 * @param maxPixels of any page of a picture
 * @param trials whether a template that is learned is tried in distorted copies of its picture
 */
public record ReaderSettings(
    AlignmentSettings alignment,
    int threads,
    int templates,
    Path tessdata,
    NativeCache natives,
    long maxPixels,
    boolean trials) {
  /** System property that says how many pixels a page may have. */
  public static final String MAX_PIXELS = "grille.max-pixels";

  /** 8,192 x 6,144: what phones' cameras of 50 megapixels give. */
  public static final long MAX_PAGE_PIXELS = 50_331_648;

  /**
   * What a child uses.
   *
   * @throws dev.grille.vision.ocr.OcrUnavailableException when there is no traineddata
   */
  public static ReaderSettings standard() {
    return new ReaderSettings(
        AlignmentSettings.standard(),
        1,
        16,
        Tessdata.folder(),
        NativeCache.standard(),
        Long.getLong(MAX_PIXELS, MAX_PAGE_PIXELS),
        true);
  }

  /**
   * The same, and templates are learned without a trial: in half the time, and without its
   * warnings. For whoever only reads with them.
   */
  public ReaderSettings withoutTrials() {
    return new ReaderSettings(alignment, threads, templates, tessdata, natives, maxPixels, false);
  }
}
