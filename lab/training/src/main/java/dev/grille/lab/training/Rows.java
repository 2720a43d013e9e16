package dev.grille.lab.training;

import dev.grille.lab.cases.PrintedRow;
import dev.grille.lab.training.network.LabelledLine;
import dev.grille.vision.ocr.Alphabet;
import dev.grille.vision.ocr.PrintLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/** Rows of real print as the network sees them. */
final class Rows {
  private Rows() {}

  /**
   * The rows of a folder, see {@link PrintedRow#in}.
   *
   * @throws IOException when there are none, or a picture cannot be read
   */
  static List<LabelledLine> of(Path folder, Alphabet alphabet) throws IOException {
    List<LabelledLine> rows = new ArrayList<>();
    for (PrintedRow row : PrintedRow.in(folder)) {
      Mat picture = Imgcodecs.imread(row.picture().toString());
      if (picture.empty()) {
        throw new IOException("no picture: " + row.picture());
      }
      PrintLine line = PrintLine.of(picture);
      picture.release();
      rows.add(
          new LabelledLine(line.ink(), line.width(), alphabet.classesOf(row.text()), row.text()));
    }
    return rows;
  }
}
