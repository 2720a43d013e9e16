package dev.grille.vision.documents;

import dev.grille.documents.Area;
import dev.grille.documents.DocumentKind;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.tables.RuledCells;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The text of one document, upright, with the words of its kind found in it. */
final class ReadDocument {
  /**
   * Length of a rule that parts what was found as one text, in heights of the text: strokes of
   * letters are shorter.
   */
  private static final double THROUGH = 4;

  private final DocumentKind kind;
  private final List<TextRow> rows;
  private final List<FoundLabel> labels;
  private final RuledCells cells;
  private final Box place;
  private final Map<TextRow, List<Glyph>> free = new IdentityHashMap<>();

  /**
   * Looks for the words of a kind.
   *
   * @param texts the document's own
   * @param cells between its rules
   * @param place of the document itself, in the unit of the texts
   */
  ReadDocument(DocumentKind kind, List<PlacedText> texts, RuledCells cells, Box place) {
    this(kind, TextRow.of(texts), texts, cells, place);
  }

  private ReadDocument(
      DocumentKind kind, List<TextRow> rows, List<PlacedText> texts, RuledCells cells, Box place) {
    this(kind, rows, cells, place, labels(kind, rows, texts));
  }

  private ReadDocument(
      DocumentKind kind, List<TextRow> rows, RuledCells cells, Box place, List<FoundLabel> labels) {
    this.kind = kind;
    this.rows = rows;
    this.labels = labels;
    this.cells = cells;
    this.place = place;
    for (TextRow row : rows) {
      free.put(row, row.glyphs().stream().filter(glyph -> !isLabel(glyph)).toList());
    }
  }

  private static List<FoundLabel> labels(
      DocumentKind kind, List<TextRow> rows, List<PlacedText> texts) {
    List<TextRow> all = new ArrayList<>(rows);
    all.addAll(StackedTexts.of(texts));
    all.addAll(WrappedTexts.of(texts));
    return LabelSearch.find(all, kind.words().toList());
  }

  /** The same, of which some characters are known to be a label that was misread. */
  ReadDocument with(FoundLabel label) {
    List<FoundLabel> all = new ArrayList<>(labels);
    all.add(label);
    return new ReadDocument(kind, rows, cells, place, List.copyOf(all));
  }

  DocumentKind kind() {
    return kind;
  }

  /** From above. */
  List<TextRow> rows() {
    return rows;
  }

  /** Those below its own place, where a seal's ring is laid out. */
  List<TextRow> rowsBelow() {
    return rows.stream().filter(row -> row.centreY() > place.bottom()).toList();
  }

  /** From above and from the left. */
  List<FoundLabel> labels() {
    return labels;
  }

  /** The cells between its rules. */
  RuledCells cells() {
    return cells;
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
    return Objects.requireNonNull(free.get(row));
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
