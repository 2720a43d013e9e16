package dev.grille.vision;

import dev.grille.contracts.TableOptions;
import dev.grille.reader.Picture;
import dev.grille.reader.TableReading;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.score.LineScoreModel;
import dev.grille.vision.tables.TableReader;

/** Reads the tables of whole pages. Not thread-safe. */
final class TableTasks {
  private final TimedReading timed;
  private final TableReader reader;

  TableTasks(ReaderSettings settings, OcrEngines engines) {
    timed = new TimedReading(settings);
    reader = new TableReader(engines, LineScoreModel.shipped());
  }

  TableReading read(Picture picture, TableOptions options) {
    return timed.of(picture, upright -> reader.read(upright, options), TableReading::new);
  }
}
