package dev.grille.lab.bench.throughput;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.ocr.PageLayout;
import dev.grille.vision.ocr.Tessdata;
import dev.grille.vision.ocr.TextRecognizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.function.Function;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** The floors: bare recognisers that stay open, one look per crop. */
final class WarmHandles implements LineReader {
  private final TextRecognizer recognizer = new TextRecognizer(Tessdata.folder());
  private final Function<Crop, Language> language;

  private WarmHandles(Function<Crop, Language> language) {
    this.language = language;
  }

  /** A handle of Tesseract for each language. */
  static WarmHandles tesseract() {
    return new WarmHandles(
        crop -> crop.languages().equals("eng") ? Language.ENGLISH : Language.CHINESE);
  }

  /** The network, which reads all languages. */
  static WarmHandles network() {
    return new WarmHandles(crop -> Language.NETWORK);
  }

  @Override
  public void read(Crop crop) {
    try (MatScope scope = new MatScope()) {
      recognizer.read(grey(crop.image(), scope), language.apply(crop), PageLayout.LINE);
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
    recognizer.close();
  }
}
