package dev.grille.vision;

import dev.grille.contracts.Stage;
import dev.grille.contracts.TextOptions;
import dev.grille.reader.Picture;
import dev.grille.reader.TextReading;
import dev.grille.vision.decoding.PageDecoders;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.pages.PageReader;
import dev.grille.vision.pages.ReadPage;
import dev.grille.vision.score.LineScoreListener;
import dev.grille.vision.score.LineScoreModel;
import java.util.Map;
import org.opencv.core.Mat;

/** Reads whole pages: what a reader does without templates. Not thread-safe. */
final class PageTasks {
  private final PageDecoders decoders;
  private final PageReader reader;

  PageTasks(ReaderSettings settings, OcrEngines engines, LineScoreListener listener) {
    decoders = new PageDecoders(settings.maxPixels());
    reader = new PageReader(engines, LineScoreModel.shipped(), listener);
  }

  TextReading read(Picture picture, TextOptions options) {
    try (MatScope scope = new MatScope()) {
      long start = System.nanoTime();
      Mat upright = decoders.decode(picture, scope);
      long decoded = System.nanoTime();
      ReadPage page = reader.read(upright, options);
      long read = System.nanoTime();
      long detected = page.detection().toMillis();
      return new TextReading(
          page.text(),
          Map.of(
              Stage.DECODE,
              (decoded - start) / 1_000_000,
              Stage.DETECT,
              detected,
              Stage.READ,
              (read - decoded) / 1_000_000 - detected));
    }
  }
}
