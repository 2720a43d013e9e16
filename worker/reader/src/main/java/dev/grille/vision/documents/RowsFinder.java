package dev.grille.vision.documents;

import dev.grille.documents.Area;
import dev.grille.documents.Column;
import dev.grille.documents.FieldDefinition;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the rows under the heads of columns. */
final class RowsFinder {
  /** Share of the columns whose heads have to be found in one line. */
  private static final double HEADS = 0.5;

  /** How far the heads' middles may lie from each other, in heights. */
  private static final double LEVEL = 0.9;

  /** How far below a row its texts may go on, in heights: a pitch and a half. */
  private static final double NEAR = 2.5;

  /** Between words of one cell at most, in heights: more is another column. */
  private static final double APART = 3;

  /** Of a line above and below its middle, against the height of its letters, with room. */
  private static final double HALF = 0.65;

  private final ReadDocument document;

  RowsFinder(ReadDocument document) {
    this.document = document;
  }

  /** A column where its head was found. */
  private record Head(Column column, FoundLabel label) {}

  /** What stands under each head in one line. */
  record Line(TextRow row, Map<String, List<Glyph>> cells) {
    double centreY() {
      return row.centreY();
    }

    double height() {
      return row.height();
    }

    boolean isWhole(List<Column> columns) {
      return columns.stream()
          .filter(Column::required)
          .allMatch(column -> cells.containsKey(column.key()));
    }
  }

  /** The rows of a field, each by key; null where its head was not found. */
  @Nullable List<Map<String, FoundValue>> find(FieldDefinition.Rows field) {
    List<Head> heads = heads(field);
    if (heads.isEmpty()) {
      return null;
    }
    RowLabels beside = beside(field, heads);
    return rows(lines(field, heads, beside), field.columns(), heads, beside);
  }

  /** Lines that have all that a row has; none where the heads were not found. */
  List<Line> whole(FieldDefinition.Rows field) {
    List<Head> heads = heads(field);
    return heads.isEmpty()
        ? List.of()
        : lines(field, heads, beside(field, heads)).stream()
            .filter(line -> line.isWhole(field.columns()))
            .toList();
  }

  private RowLabels beside(FieldDefinition.Rows field, List<Head> heads) {
    List<FoundLabel> above = heads.stream().map(Head::label).toList();
    return new RowLabels(document, field.columns(), above, top(heads), bottom(end(field, heads)));
  }

  private static double top(List<Head> heads) {
    return heads.stream().mapToDouble(head -> head.label().bottom()).max().orElse(0);
  }

  private static double bottom(Optional<FoundLabel> end) {
    return end.map(FoundLabel::centreY).orElse(Double.MAX_VALUE);
  }

  /** The label that ends the list. */
  private Optional<FoundLabel> end(FieldDefinition.Rows field, List<Head> heads) {
    double top = top(heads);
    return document.labels(field.until(), Area.WHOLE).stream()
        .filter(label -> label.centreY() > top)
        .min(Comparator.comparingDouble(FoundLabel::centreY));
  }

  private List<Line> lines(FieldDefinition.Rows field, List<Head> heads, RowLabels beside) {
    double top = top(heads);
    Optional<FoundLabel> end = end(field, heads);
    double bottom = bottom(end);
    List<Line> lines = new ArrayList<>();
    for (TextRow row : document.rows()) {
      double near = 0.4 * row.height();
      // Of a line that runs askew the label may lie lower than most of it.
      boolean listed = !row.isVertical() && end.filter(label -> label.row() == row).isEmpty();
      if (listed && row.centreY() > top && row.centreY() < bottom - near) {
        Map<String, List<Glyph>> cells = cells(row, heads, beside);
        if (!cells.isEmpty()) {
          lines.add(new Line(row, cells));
        }
      }
    }
    return lines;
  }

  /** None where too few are found. */
  private List<Head> heads(FieldDefinition.Rows field) {
    List<Head> best = List.of();
    for (FoundLabel first : document.labels()) {
      List<Head> level = new ArrayList<>();
      for (Column column : field.columns()) {
        document.labels(column.labels(), Area.WHOLE).stream()
            .filter(label -> column.isUnderHead())
            .filter(label -> Math.abs(label.centreY() - first.centreY()) <= LEVEL * first.height())
            .findFirst()
            .ifPresent(label -> level.add(new Head(column, label)));
      }
      best = level.size() > best.size() ? level : best;
    }
    if (best.size() < HEADS * field.columns().stream().filter(Column::isUnderHead).count()) {
      return List.of();
    }
    return best.stream().sorted(Comparator.comparingDouble(head -> head.label().left())).toList();
  }

  private Map<String, List<Glyph>> cells(TextRow row, List<Head> heads, RowLabels beside) {
    Map<Head, List<List<Glyph>>> runs = new LinkedHashMap<>();
    for (List<Glyph> run : document.runs(row, 1)) {
      if (isAmong(run, heads) && !beside.hold(run.get(0))) {
        for (List<Glyph> part : parts(run, heads)) {
          runs.computeIfAbsent(nearest(part, heads), head -> new ArrayList<>()).add(part);
        }
      }
    }
    Map<String, List<Glyph>> cells = new LinkedHashMap<>();
    runs.forEach((head, parts) -> cells.put(head.column().key(), cell(parts, head.label())));
    return cells;
  }

  /** What stands under a head, without what is of a column whose head was not found. */
  private static List<Glyph> cell(List<List<Glyph>> runs, FoundLabel head) {
    List<Glyph> all = runs.stream().flatMap(List::stream).toList();
    return runs.stream()
        .filter(run -> away(head, run) < 0)
        .findFirst()
        .map(run -> together(all, run.get(0), head))
        .orElse(all);
  }

  private static List<Glyph> together(List<Glyph> all, Glyph under, FoundLabel head) {
    return TextRow.runs(all, APART * head.height()).stream()
        .filter(part -> part.contains(under))
        .findFirst()
        .orElseThrow();
  }

  /** What is beyond the first or last column by more than its head is wide is outside the list. */
  private static boolean isAmong(List<Glyph> run, List<Head> heads) {
    FoundLabel first = heads.get(0).label();
    FoundLabel last = heads.get(heads.size() - 1).label();
    return run.get(run.size() - 1).right() > first.left() - (first.right() - first.left())
        && run.get(0).left() < last.right() + (last.right() - last.left());
  }

  /** A run of text, or its words where it stands under several heads. */
  private static List<List<Glyph>> parts(List<Glyph> run, List<Head> heads) {
    double left = run.get(0).left();
    double right = run.get(run.size() - 1).right();
    long above =
        heads.stream()
            .map(Head::label)
            .filter(label -> Math.min(right, label.right()) > Math.max(left, label.left()))
            .count();
    if (above < 2) {
      return List.of(run);
    }
    List<List<Glyph>> words = new ArrayList<>();
    for (Glyph glyph : run) {
      if (words.isEmpty() || glyph.spaced()) {
        words.add(new ArrayList<>());
      }
      words.get(words.size() - 1).add(glyph);
    }
    return words;
  }

  private static Head nearest(List<Glyph> run, List<Head> heads) {
    Head nearest = heads.get(0);
    double least = Double.MAX_VALUE;
    for (Head head : heads) {
      double away = away(head.label(), run);
      if (away < least) {
        least = away;
        nearest = head;
      }
    }
    return nearest;
  }

  /** How far some characters stand from a column's head: less than 0 where one is above. */
  private static double away(FoundLabel head, List<Glyph> run) {
    double left = run.get(0).left();
    double right = run.get(run.size() - 1).right();
    double common = Math.min(right, head.right()) - Math.max(left, head.left());
    return common > 0
        ? -common / Math.min(right - left, head.right() - head.left())
        : Math.min(Math.abs(left - head.right()), Math.abs(head.left() - right));
  }

  /** Lines as rows: what has not all that a row has belongs to the nearest one that has. */
  private static List<Map<String, FoundValue>> rows(
      List<Line> lines, List<Column> columns, List<Head> heads, RowLabels beside) {
    List<Line> whole = lines.stream().filter(line -> line.isWhole(columns)).toList();
    Map<Line, List<Line>> parts = new LinkedHashMap<>();
    whole.forEach(line -> parts.put(line, new ArrayList<>()));
    for (Line line : lines) {
      whole.stream()
          .min(Comparator.comparingDouble(row -> Math.abs(row.centreY() - line.centreY())))
          .filter(
              row -> Math.abs(row.centreY() - line.centreY()) <= NEAR * row.height() + pitch(lines))
          .ifPresent(row -> parts.get(row).add(line));
    }
    List<Map<String, FoundValue>> rows = new ArrayList<>();
    for (Map.Entry<Line, List<Line>> entry : parts.entrySet()) {
      List<Line> row = entry.getValue();
      Map<String, FoundValue> cells = new LinkedHashMap<>();
      for (Column column : columns) {
        List<List<Glyph>> texts =
            column.isUnderHead()
                ? row.stream()
                    .map(line -> line.cells().getOrDefault(column.key(), List.of()))
                    .toList()
                : List.of(beside.value(column, entry.getKey().centreY()));
        boolean empty = texts.stream().allMatch(List::isEmpty);
        Box place = empty ? place(entry.getKey(), column, heads) : null;
        cells.put(column.key(), new FoundValue(texts, place, 1));
      }
      rows.add(cells);
    }
    return rows;
  }

  /** Where what a row lacks would stand: halfway to the heads beside its own. */
  private static @Nullable Box place(Line row, Column column, List<Head> heads) {
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i).column() == column) {
        FoundLabel head = heads.get(i).label();
        double half = row.height();
        double left = i == 0 ? head.left() : (heads.get(i - 1).label().right() + head.left()) / 2;
        double right =
            i + 1 == heads.size()
                ? head.right()
                : (head.right() + heads.get(i + 1).label().left()) / 2;
        return new Box(left, row.centreY() - HALF * half, right, row.centreY() + HALF * half);
      }
    }
    return null;
  }

  /** Lines that go on over several are followed by the next: their distance, on average. */
  private static double pitch(List<Line> lines) {
    return lines.size() < 2
        ? 0
        : (lines.get(lines.size() - 1).centreY() - lines.get(0).centreY()) / (lines.size() - 1) / 2;
  }
}
