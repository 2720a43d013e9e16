package dev.grille.vision.ocr;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The engines of one reader. Each is loaded when it is first needed and stays loaded until this is
 * closed. Belongs to one thread.
 */
public final class OcrEngines implements AutoCloseable {
  /** Recognitions after which a handle of Tesseract has grown enough to be opened anew. */
  private static final int MAX_RECOGNITIONS = 5_000;

  private final Map<Language, RenewedHandle> tesseract = new EnumMap<>(Language.class);
  private final Path tessdata;
  private @Nullable TesseractAlphabet alphabet;
  private @Nullable PpOcrRecognizer ppOcr;
  private @Nullable PrintRecognizer print;
  private @Nullable PpOcrDetector mapper;
  private @Nullable DirectionClassifier classifier;

  /**
   * Prepares the engines.
   *
   * @param tessdata folder of the traineddata, see {@link Tessdata#folder}
   */
  public OcrEngines(Path tessdata) {
    this(tessdata, MAX_RECOGNITIONS);
  }

  /**
   * As above.
   *
   * @param maxRecognitions after which a handle of Tesseract is closed and opened anew; at least 1
   */
  OcrEngines(Path tessdata, int maxRecognitions) {
    if (maxRecognitions < 1) {
      throw new IllegalArgumentException("a handle serves at least one recognition");
    }
    this.tessdata = tessdata;
    for (Language language : Language.values()) {
      tesseract.put(language, new RenewedHandle(tessdata, language, maxRecognitions));
    }
  }

  /**
   * Loads all engines now and not with the first text: what is missing is noticed before a picture
   * could be blamed.
   *
   * @throws OcrUnavailableException when an engine or its data is missing
   */
  public void open() {
    ppOcr();
    mapper();
    classifier();
    tesseract.values().forEach(RenewedHandle::get);
    tesseractAlphabet();
  }

  /**
   * An engine's recogniser for a language; it is this object's to close.
   *
   * @throws OcrUnavailableException when the engine is missing
   */
  public TextRecognizer recognizer(Engine engine, Language language) {
    return switch (engine) {
      case PP_OCR -> ppOcr();
      case PRINT -> print();
      case TESSERACT -> new TesseractRecognizer(tesseract(language));
    };
  }

  /** What Tesseract can write in one of its languages. */
  public TesseractAlphabet tesseractAlphabet() {
    TesseractAlphabet read = alphabet;
    if (read == null) {
      read = TesseractAlphabet.of(tessdata, Language.MIXED);
      alphabet = read;
    }
    return read;
  }

  /** What finds the words of a page; it is this object's to close. */
  public TextDetector detector() {
    return new TesseractDetector(tesseract(Language.MIXED));
  }

  /** What tells text from everything else; it is this object's to close. */
  public TextMapper mapper() {
    PpOcrDetector opened = mapper;
    if (opened == null) {
      opened = new PpOcrDetector();
      mapper = opened;
    }
    return opened;
  }

  /** What tells lines that stand on their head; it is this object's to close. */
  public DirectionClassifier classifier() {
    DirectionClassifier opened = classifier;
    if (opened == null) {
      opened = new DirectionClassifier();
      classifier = opened;
    }
    return opened;
  }

  private PpOcrRecognizer ppOcr() {
    PpOcrRecognizer opened = ppOcr;
    if (opened == null) {
      opened = new PpOcrRecognizer();
      ppOcr = opened;
    }
    return opened;
  }

  private PrintRecognizer print() {
    PrintRecognizer opened = print;
    if (opened == null) {
      opened = new PrintRecognizer();
      print = opened;
    }
    return opened;
  }

  private RenewedHandle tesseract(Language language) {
    return Objects.requireNonNull(tesseract.get(language));
  }

  @Override
  public void close() {
    tesseract.values().forEach(RenewedHandle::close);
    if (ppOcr != null) {
      ppOcr.close();
      ppOcr = null;
    }
    if (print != null) {
      print.close();
      print = null;
    }
    if (mapper != null) {
      mapper.close();
      mapper = null;
    }
    if (classifier != null) {
      classifier.close();
      classifier = null;
    }
  }
}
