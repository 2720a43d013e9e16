package dev.grille.vision.documents;

import dev.grille.documents.Area;
import dev.grille.documents.Column;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The values that stand beside the labels of a list's rows, under no head. */
final class RowLabels {
  /** How far a row's label may lie above or below it, in heights of the label. */
  private static final double LEVEL = 1.5;

  private final Map<FoundLabel, List<Glyph>> values = new IdentityHashMap<>();
  private final ReadDocument document;

  /**
   * Looks beside the labels of a list's columns.
   *
   * @param heads of the other columns: what stands under one belongs to it
   * @param top below which the rows stand
   * @param bottom above which they do
   */
  RowLabels(
      ReadDocument document,
      List<Column> columns,
      List<FoundLabel> heads,
      double top,
      double bottom) {
    this.document = document;
    for (Column column : columns) {
      if (column.isUnderHead()) {
        continue;
      }
      for (FoundLabel label : document.labels(column.labels(), Area.WHOLE)) {
        if (label.centreY() > top && label.centreY() < bottom) {
          List<List<Glyph>> lines = new ValueBeside(document, label, column.labels()).lines(1);
          List<Glyph> line = lines.isEmpty() ? List.of() : lines.get(0);
          boolean under = heads.stream().anyMatch(head -> isUnder(line, head));
          values.put(label, under ? List.of() : line);
        }
      }
    }
  }

  private static boolean isUnder(List<Glyph> line, FoundLabel head) {
    return !line.isEmpty()
        && line.get(0).left() < head.right()
        && line.get(line.size() - 1).right() > head.left();
  }

  /** Whether a character belongs to one of the values. */
  boolean hold(Glyph glyph) {
    return values.values().stream().flatMap(List::stream).anyMatch(glyph::isAt);
  }

  /** What a row has in a column that stands under no head; empty where it has nothing. */
  List<Glyph> value(Column column, double centreY) {
    List<FoundLabel> own =
        document.labels(column.labels(), Area.WHOLE).stream().filter(values::containsKey).toList();
    FoundLabel beside =
        own.stream()
            .filter(label -> Math.abs(label.centreY() - centreY) <= LEVEL * label.height())
            .min(Comparator.comparingDouble(label -> Math.abs(label.centreY() - centreY)))
            .orElse(null);
    int at = beside == null ? -1 : own.indexOf(beside) + column.ahead();
    return at < 0 || at >= own.size() ? List.of() : Objects.requireNonNull(values.get(own.get(at)));
  }
}
