package dev.grille.lab.training;

import dev.grille.lab.training.network.LabelledLine;
import dev.grille.vision.ocr.Alphabet;
import dev.grille.vision.ocr.PrintLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/** Rows of real print: pictures and, in {@code truth.tsv}, what stands in each. */
final class Rows {
  private static final String TRUTH = "truth.tsv";

  private Rows() {}

  /**
   * The rows of a folder.
   *
   * @throws IOException when there is no list, or a picture of it cannot be read
   */
  static List<LabelledLine> of(Path folder, Alphabet alphabet) throws IOException {
    List<LabelledLine> rows = new ArrayList<>();
    for (String row : Files.readAllLines(folder.resolve(TRUTH))) {
      String[] columns = row.split("\t", -1);
      Mat picture = Imgcodecs.imread(folder.resolve(columns[0]).toString());
      if (picture.empty() || columns.length < 2) {
        throw new IOException("no picture and text in " + folder.resolve(TRUTH) + ": " + row);
      }
      PrintLine line = PrintLine.of(picture);
      picture.release();
      int[] label =
          Normalizer.normalize(columns[1], Normalizer.Form.NFKC)
              .codePoints()
              .map(alphabet::classOf)
              .toArray();
      rows.add(new LabelledLine(line.ink(), line.width(), label, columns[1]));
    }
    return rows;
  }
}
