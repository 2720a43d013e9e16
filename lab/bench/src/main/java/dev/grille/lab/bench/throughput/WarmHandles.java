package dev.grille.lab.bench.throughput;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.Engine;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.ocr.Tessdata;
import dev.grille.vision.ocr.TextRecognizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** The floors: bare recognisers that stay open, one look per crop. */
final class WarmHandles implements LineReader {
  private final OcrEngines engines = new OcrEngines(Tessdata.folder());
  private final Engine engine;

  private WarmHandles(Engine engine) {
    this.engine = engine;
  }

  /** A handle of Tesseract for each language. */
  static WarmHandles tesseract() {
    return new WarmHandles(Engine.TESSERACT);
  }

  /** The network, which reads all languages. */
  static WarmHandles network() {
    return new WarmHandles(Engine.PP_OCR);
  }

  @Override
  public void read(Crop crop) {
    Language language = crop.languages().equals("eng") ? Language.ENGLISH : Language.CHINESE;
    TextRecognizer recognizer = engines.recognizer(engine, language);
    try (MatScope scope = new MatScope()) {
      recognizer.read(grey(crop.image(), scope));
    }
  }

  private static Mat grey(BufferedImage image, MatScope scope) {
    var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = grey.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    Mat pixels = scope.own(new Mat(image.getHeight(), image.getWidth(), CvType.CV_8UC1));
    pixels.put(0, 0, ((DataBufferByte) grey.getRaster().getDataBuffer()).getData());
    return pixels;
  }

  @Override
  public void close() {
    engines.close();
  }
}
