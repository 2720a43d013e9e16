package dev.grille.vision.tables;

import dev.grille.contracts.PageTables;
import dev.grille.contracts.TableOptions;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.score.LineScoreListener;
import dev.grille.vision.score.LineScoreModel;
import java.util.List;
import org.opencv.core.Mat;

/** Reads the tables of a page. Belongs to one thread. */
public final class TableReader {
  /**
   * Reads by these engines, which stay the caller's.
   *
   * @param listener is told what each score rests on
   */
  public TableReader(OcrEngines engines, LineScoreModel scores, LineScoreListener listener) {}

  /**
   * Reads a page.
   *
   * @param picture 8-bit BGR, as its file says that it is to be shown
   */
  public PageTables read(Mat picture, TableOptions options) {
    return new PageTables(picture.cols(), picture.rows(), 0, 0, List.of());
  }
}
