package dev.grille.vision.pages;

import dev.grille.contracts.PageText;
import dev.grille.contracts.TextLine;
import dev.grille.contracts.TextOptions;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.Engine;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.ocr.TextRecognizer;
import dev.grille.vision.score.LineFeatures;
import dev.grille.vision.score.LineScoreListener;
import dev.grille.vision.score.LineScoreModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/** Reads all the text of a page. Belongs to one thread. */
public final class PageReader {
  private final PageTurner turner;
  private final TextRecognizer recognizer;
  private final LineScoreModel scores;
  private final LineScoreListener listener;

  /**
   * Reads by these engines, which stay the caller's.
   *
   * @param listener is told what each score rests on
   */
  public PageReader(OcrEngines engines, LineScoreModel scores, LineScoreListener listener) {
    this.scores = scores;
    this.listener = listener;
    recognizer = engines.recognizer(Engine.PP_OCR, Language.MIXED);
    turner = new PageTurner(engines);
  }

  /**
   * Reads a page.
   *
   * @param picture 8-bit BGR, as its file says that it is to be shown
   */
  public ReadPage read(Mat picture, TextOptions options) {
    try (MatScope scope = new MatScope()) {
      long start = System.nanoTime();
      UprightPage page = turner.turn(picture, options.upright(), scope);
      Duration detection = Duration.ofNanos(System.nanoTime() - start);
      List<LineReading> lines = new ArrayList<>();
      PageLineReader reader = new PageLineReader(page.pixels(), recognizer);
      for (TextRegion region : page.lines()) {
        if (region.height() >= options.minSize()) {
          lines.addAll(reader.read(region));
        }
      }
      Homography back = page.toPicture();
      List<TextLine> ordered =
          ReadingOrder.of(
                  ItemMarks.joined(PartedWords.joined(lines)), LineReading::region, page.skew())
              .stream()
              .map(line -> line(line, back))
              .toList();
      PageText text =
          new PageText(picture.cols(), picture.rows(), 90 * page.quarters(), page.skew(), ordered);
      return new ReadPage(text, detection);
    }
  }

  private TextLine line(LineReading reading, Homography back) {
    TextRegion shown = reading.vertical() ? reading.region().read(3) : reading.region();
    LineFeatures features = reading.features();
    TextLine line =
        new TextLine(
            reading.text(),
            back.toPicture(shown.quad()),
            Math.round(10_000 * scores.probability(features)) / 100.0,
            reading.region().prob(),
            reading.vertical());
    listener.scored(line, features);
    return line;
  }
}
