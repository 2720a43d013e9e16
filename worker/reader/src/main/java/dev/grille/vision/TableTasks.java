package dev.grille.vision;

import dev.grille.contracts.PageTables;
import dev.grille.contracts.Stage;
import dev.grille.contracts.TableOptions;
import dev.grille.reader.Picture;
import dev.grille.reader.TableReading;
import dev.grille.vision.decoding.PageDecoders;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.score.LineScoreModel;
import dev.grille.vision.tables.TableReader;
import java.util.Map;
import org.opencv.core.Mat;

/** Reads the tables of whole pages. Not thread-safe. */
final class TableTasks {
  private final PageDecoders decoders;
  private final TableReader reader;

  TableTasks(ReaderSettings settings, OcrEngines engines) {
    decoders = new PageDecoders(settings.maxPixels());
    reader = new TableReader(engines, LineScoreModel.shipped());
  }

  TableReading read(Picture picture, TableOptions options) {
    try (MatScope scope = new MatScope()) {
      long start = System.nanoTime();
      Mat upright = decoders.decode(picture, scope);
      long decoded = System.nanoTime();
      PageTables page = reader.read(upright, options);
      long read = System.nanoTime();
      return new TableReading(
          page,
          Map.of(
              Stage.DECODE,
              (decoded - start) / 1_000_000,
              Stage.READ,
              (read - decoded) / 1_000_000));
    }
  }
}
