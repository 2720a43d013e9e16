package dev.grille.app.submit;

import dev.grille.app.documents.NamedValue;
import dev.grille.contracts.Answer;
import dev.grille.contracts.CellResult;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.LineResult;
import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.TableResult;
import dev.grille.contracts.TextResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    } else if (read instanceof PageDocuments page) {
      return documents(page);
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

  /**
   * Texts of documents as values whose keys are the document's number, its kind and its own key. A
   * document that cannot be read, and a value that was not found, are empty ones to be reviewed.
   */
  private static List<FieldResult> documents(PageDocuments page) {
    List<FieldResult> values = new ArrayList<>();
    for (int i = 0; i < page.documents().size(); i++) {
      DocumentResult document = page.documents().get(i);
      String key = i + "/" + document.type();
      if (document.status() == DocumentStatus.UNREADABLE) {
        values.add(value(key, null, true));
      }
      for (NamedValue named : NamedValue.of(document)) {
        values.add(value(key + "/" + named.name(), named.text(), named.isDoubted()));
      }
    }
    return values;
  }

  private static FieldResult value(
      String key, DocumentValue.@Nullable Text text, boolean isDoubted) {
    return text == null
        ? new FieldResult(key, "", 0, true, null, null, null, null)
        : new FieldResult(
            key, text.text(), text.score(), isDoubted ? true : null, null, null, null, null);
  }
}
