package dev.grille.app.submit;

import dev.grille.contracts.Answer;
import dev.grille.contracts.CellResult;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.LineResult;
import dev.grille.contracts.TableResult;
import dev.grille.contracts.TextResult;
import java.util.ArrayList;
import java.util.List;

/** What was read in pictures as values with keys, whatever it was that was read. */
final class ReadValues {
  private ReadValues() {}

  /** Of an answer that has one picture's, or its template's own. */
  static List<FieldResult> of(Answer answer) {
    return answer instanceof Answer.OfPictures<?> read
        ? ofPicture(read.pictures().read().get(0))
        : answer.results();
  }

  /**
   * Of one picture.
   *
   * @param read what {@link Answer.OfPictures} has of it
   */
  static List<FieldResult> ofPicture(Object read) {
    if (read instanceof FormResult form) {
      return form.results();
    } else if (read instanceof TextResult text) {
      return lines(text);
    } else if (read instanceof TableResult tables) {
      return cells(tables);
    }
    throw new IllegalArgumentException(read.getClass() + " has no values");
  }

  /** Cells as values whose keys are the numbers of table, row and column, from 0 as in answers. */
  private static List<FieldResult> cells(TableResult tables) {
    List<FieldResult> cells = new ArrayList<>();
    for (int table = 0; table < tables.cells().size(); table++) {
      for (List<CellResult> row : tables.cells().get(table)) {
        for (CellResult cell : row) {
          String key = table + "/" + cell.sy() + "/" + cell.sx();
          String text = String.join("\n", cell.text());
          cells.add(new FieldResult(key, text, cell.score(), null, null, null, null, null));
        }
      }
    }
    return cells;
  }

  /** Lines of text as values whose keys are their numbers in reading order. */
  private static List<FieldResult> lines(TextResult text) {
    List<FieldResult> lines = new ArrayList<>();
    for (LineResult line : text.lines()) {
      String number = Integer.toString(lines.size() + 1);
      lines.add(new FieldResult(number, line.text(), line.score(), null, null, null, null, null));
    }
    return lines;
  }
}
