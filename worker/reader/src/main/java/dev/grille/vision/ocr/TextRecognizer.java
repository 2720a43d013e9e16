package dev.grille.vision.ocr;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/**
 * The recognisers of one reader: one handle per language, opened when first needed and renewed
 * after a number of recognitions because handles grow (tess4j #238). Belongs to one thread.
 */
public final class TextRecognizer implements AutoCloseable {
  private static final int DEFAULT_RENEWAL = 5_000;

  private final Path tessdata;
  private final int renewAfter;
  private @Nullable LineNetwork network;
  private final Map<Language, Recognizer> open = new EnumMap<>(Language.class);

  /**
   * Prepares a set with the default renewal.
   *
   * @param tessdata folder of the traineddata, see {@link Tessdata#folder}
   */
  public TextRecognizer(Path tessdata) {
    this(tessdata, DEFAULT_RENEWAL);
  }

  /**
   * Prepares a set.
   *
   * @param tessdata folder of the traineddata
   * @param renewAfter recognitions after which a handle is closed and opened anew; at least 1
   */
  public TextRecognizer(Path tessdata, int renewAfter) {
    if (renewAfter < 1) {
      throw new IllegalArgumentException("a handle serves at least one recognition");
    }
    this.tessdata = tessdata;
    this.renewAfter = renewAfter;
  }

  /**
   * Opens all recognisers now and not with the first text: what is missing is noticed before a
   * picture could be blamed.
   *
   * @throws OcrUnavailableException when a recogniser or its data is missing
   */
  public void open() {
    for (Language language : Language.values()) {
      if (language == Language.NETWORK) {
        network();
      } else {
        handle(language);
      }
    }
  }

  /**
   * Recognises dark text on a light ground, best 25 to 40 pixels high with a border of 10. The
   * network wants a line that fills the crop, of any colours, and knows no layout but that.
   *
   * @param grey 8-bit, one channel, continuous; the network reads three channels (BGR) too
   * @throws OcrUnavailableException when a recogniser or its data is missing
   */
  public OcrText read(Mat grey, Language language, PageLayout layout) {
    if (language == Language.NETWORK) {
      return network().read(grey);
    }
    return handle(language).read(grey, layout);
  }

  /**
   * As {@link #read} with one of Tesseract's languages, but gives up after a time; empty then.
   *
   * @param millis after which no further word is read
   */
  public OcrText readWithin(Mat grey, Language language, PageLayout layout, int millis) {
    return handle(language).readWithin(grey, layout, millis);
  }

  private LineNetwork network() {
    LineNetwork opened = network;
    if (opened == null) {
      opened = new LineNetwork();
      network = opened;
    }
    return opened;
  }

  private Recognizer handle(Language language) {
    Recognizer recognizer = open.get(language);
    if (recognizer != null && recognizer.recognitions() >= renewAfter) {
      open.remove(language);
      recognizer.close();
      recognizer = null;
    }
    if (recognizer == null) {
      recognizer = new Recognizer(tessdata, language);
      open.put(language, recognizer);
    }
    return recognizer;
  }

  @Override
  public void close() {
    open.values().forEach(Recognizer::close);
    open.clear();
    if (network != null) {
      network.close();
      network = null;
    }
  }
}
