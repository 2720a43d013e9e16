package dev.grille.vision;

import dev.grille.documents.DocumentKind;
import dev.grille.reader.DocumentsReading;
import dev.grille.reader.Picture;
import dev.grille.vision.documents.DocumentReader;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.score.LineScoreModel;
import dev.grille.vision.score.ScoreModel;
import java.util.List;

/** Reads the documents in pictures. Not thread-safe. */
final class DocumentTasks {
  private final TimedReading timed;
  private final DocumentReader reader;

  DocumentTasks(ReaderSettings settings, OcrEngines engines) {
    timed = new TimedReading(settings);
    reader = new DocumentReader(engines, LineScoreModel.shipped(), ScoreModel.shipped());
  }

  DocumentsReading read(Picture picture, List<DocumentKind> kinds) {
    return timed.of(picture, upright -> reader.read(upright, kinds), DocumentsReading::new);
  }
}
