package dev.grille.vision.documents;

import dev.grille.documents.Area;
import dev.grille.documents.DocumentKind;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.tables.RuledCells;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of one document, upright, with the words of its kind found in it.
 *
 * @param kind which
 * @param rows from above
 * @param labels from above and from the left
 * @param cells between its rules
 * @param place of the document itself, in the unit of the texts
 */
record ReadDocument(
    DocumentKind kind, List<TextRow> rows, List<FoundLabel> labels, RuledCells cells, Box place) {
  /**
   * Length of a rule that parts what was found as one text, in heights of the text: strokes of
   * letters are shorter.
   */
  private static final double THROUGH = 4;

  ReadDocument {
    rows = List.copyOf(rows);
    labels = List.copyOf(labels);
  }

  /**
   * Looks for the words of a kind.
   *
   * @param texts the document's own
   */
  static ReadDocument of(DocumentKind kind, List<PlacedText> texts, RuledCells cells, Box place) {
    List<TextRow> rows = TextRow.of(texts);
    List<TextRow> all = new ArrayList<>(rows);
    all.addAll(StackedTexts.of(texts));
    all.addAll(WrappedTexts.of(texts));
    List<FoundLabel> labels = LabelSearch.find(all, kind.words().toList());
    return new ReadDocument(kind, rows, labels, cells, place);
  }

  /** The places of these words in an area, from above and from the left. */
  List<FoundLabel> labels(List<String> words, Area area) {
    return labels.stream()
        .filter(label -> words.contains(label.label()))
        .filter(label -> isIn(label.centreX(), label.centreY(), area))
        .toList();
  }

  boolean isIn(double x, double y, Area area) {
    double across = (x - place.left()) / place.width();
    double down = (y - place.top()) / place.height();
    return across >= area.left()
        && across <= area.right()
        && down >= area.top()
        && down <= area.bottom();
  }

  /** The characters of a row that are no part of a label. */
  List<Glyph> free(TextRow row) {
    return row.glyphs().stream().filter(glyph -> !isLabel(glyph)).toList();
  }

  private boolean isLabel(Glyph glyph) {
    return labels.stream().anyMatch(label -> label.holds(glyph));
  }

  /** The parts of a row that are no labels, between gaps and rules, from the left. */
  List<List<Glyph>> runs(TextRow row, double wide) {
    List<List<Glyph>> runs = new ArrayList<>();
    for (List<Glyph> run : TextRow.runs(free(row), wide * row.height())) {
      List<Glyph> part = new ArrayList<>();
      for (Glyph glyph : run) {
        if (!part.isEmpty() && rules(part.get(part.size() - 1), glyph) > 0) {
          runs.add(part);
          part = new ArrayList<>();
        }
        part.add(glyph);
      }
      runs.add(part);
    }
    return runs;
  }

  /** How many rules stand between two characters of a row. */
  int rules(Glyph one, Glyph next) {
    double least = one.of() == next.of() ? THROUGH : 0;
    return cells.between(next.of().top(), next.of().bottom(), one.centre(), next.centre(), least);
  }
}
