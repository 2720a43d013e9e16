package dev.grille.lab.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A cut-out line of print with known text.
 *
 * @param picture its file
 * @param text what stands there
 */
public record PrintedRow(Path picture, String text) {
  private static final String TRUTH = "truth.tsv";

  /**
   * The rows of a folder: in its {@code truth.tsv} each is a line, the picture's name and the text
   * with a tab between.
   *
   * @throws IOException when there is no such list, it is empty, or a line of it is something else
   */
  public static List<PrintedRow> in(Path folder) throws IOException {
    Path list = folder.resolve(TRUTH);
    List<PrintedRow> rows = new ArrayList<>();
    for (String line : Files.readAllLines(list)) {
      String[] columns = line.split("\t", -1);
      if (columns.length != 2) {
        throw new IOException(list + ": not a file and a text with a tab between: " + line);
      }
      rows.add(new PrintedRow(folder.resolve(columns[0]), columns[1]));
    }
    if (rows.isEmpty()) {
      throw new IOException("no rows in " + list);
    }
    return rows;
  }
}
