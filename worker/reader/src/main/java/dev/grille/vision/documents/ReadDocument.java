package dev.grille.vision.documents;

import dev.grille.documents.Area;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of one document, upright, with the words of a kind found in it.
 *
 * @param rows from above
 * @param labels from above and from the left
 * @param walls between its cells
 * @param left of the document itself, in the unit of the texts
 * @param top of the document
 * @param right of the document
 * @param bottom of the document
 */
record ReadDocument(
    List<TextRow> rows,
    List<FoundLabel> labels,
    Walls walls,
    double left,
    double top,
    double right,
    double bottom) {
  ReadDocument {
    rows = List.copyOf(rows);
    labels = List.copyOf(labels);
  }

  /** The places of these words in an area, from above and from the left. */
  List<FoundLabel> labels(List<String> words, Area area) {
    return labels.stream()
        .filter(label -> words.contains(label.label()))
        .filter(label -> isIn(label.centreX(), label.centreY(), area))
        .toList();
  }

  boolean isIn(double x, double y, Area area) {
    double across = (x - left) / (right - left);
    double down = (y - top) / (bottom - top);
    return across >= area.left()
        && across <= area.right()
        && down >= area.top()
        && down <= area.bottom();
  }

  /** Whether a character is part of some label. */
  boolean isLabel(TextRow row, int index) {
    return labels.stream()
        .anyMatch(label -> label.row() == row && index >= label.from() && index < label.to());
  }

  /** The characters of a row that are no part of a label. */
  List<Glyph> free(TextRow row) {
    List<Glyph> free = new ArrayList<>();
    for (int i = 0; i < row.glyphs().size(); i++) {
      if (!isLabel(row, i)) {
        free.add(row.glyphs().get(i));
      }
    }
    return free;
  }

  /** The parts of a row that are no labels, between gaps and walls, from the left. */
  List<List<Glyph>> runs(TextRow row, double wide) {
    List<List<Glyph>> runs = new ArrayList<>();
    for (List<Glyph> run : TextRow.runs(free(row), wide * row.height())) {
      List<Glyph> part = new ArrayList<>();
      for (Glyph glyph : run) {
        if (!part.isEmpty() && wall(part.get(part.size() - 1), glyph) > 0) {
          runs.add(part);
          part = new ArrayList<>();
        }
        part.add(glyph);
      }
      runs.add(part);
    }
    return runs;
  }

  /** How many walls stand between two characters of a row. */
  int wall(Glyph one, Glyph next) {
    return walls.between(next.of().top(), next.of().bottom(), one.centre(), next.centre());
  }
}
