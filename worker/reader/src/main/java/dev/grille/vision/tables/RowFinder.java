package dev.grille.vision.tables;

import dev.grille.contracts.RowDoubt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines of text together to the rows of a table: the lines of a cell that is wrapped belong to
 * one row.
 *
 * @param columns borders of the columns, from the left, in pixels
 * @param letter height of the letters, in pixels
 */
record RowFinder(List<Double> columns, double letter) {
  /** By which gaps between rows are wider than those within them, against the letters' height. */
  private static final double JUMP = 0.3;

  /** Where all gaps are alike. */
  private static final double ALIKE = Double.MAX_VALUE;

  /** By which lines of one row overlap whose texts are aligned differently, in letters. */
  private static final double OVER = 0.2;

  /** The part of a column's width that text fills where it had to be wrapped. */
  private static final double FULL = 0.75;

  /** The same of its widest text, with the first word of the next line. */
  private static final double NO_ROOM = 0.95;

  /** Between two words, in letters. */
  private static final double SPACE = 0.3;

  /** Between a bracket and what stands in it, in letters. */
  private static final double BRACKET = 0.5;

  /** Between two lines of one text, at most, in letters. */
  private static final double LINE = 1;

  /** Share of the columns in which a row goes on, at most. */
  private static final double GOING_ON = 0.67;

  /**
   * Lines that make one row.
   *
   * @param doubt why it may be none, or several; null where nothing speaks for that
   */
  record Row(List<TextRow> lines, @Nullable RowDoubt doubt) {
    Row {
      lines = List.copyOf(lines);
    }

    double top() {
      return lines.stream().mapToDouble(TextRow::top).min().orElseThrow();
    }

    double bottom() {
      return lines.stream().mapToDouble(TextRow::bottom).max().orElseThrow();
    }
  }

  /** The rows of a part of a table that no rule crosses. */
  List<Row> rows(List<TextRow> lines) {
    if (lines.size() < 2) {
      return lines.isEmpty() ? List.of() : List.of(new Row(lines, null));
    }
    double limit = limit(lines);
    if (limit == ALIKE) {
      return byText(lines);
    }
    List<Row> rows = new ArrayList<>();
    List<TextRow> open = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      open.add(lines.get(i));
      if (i == lines.size() - 1 || gap(lines, i) > limit) {
        rows.addAll(isOne(open) ? List.of(new Row(open, null)) : rows(open));
        open = new ArrayList<>();
      }
    }
    return rows;
  }

  /**
   * Whether lines that stand close are one row: in most of its columns there is one of them, and in
   * the first one, which names the row, there are several only where the text was wrapped.
   */
  boolean isOne(List<TextRow> lines) {
    if (lines.size() == 1) {
      return true;
    }
    int filled = 0;
    int single = 0;
    if (lines.stream().filter(line -> fills(line, 0)).count() > 1 && !wraps(lines.get(0), 0)) {
      return false;
    }
    for (int column = 0; column < columns.size() - 1; column++) {
      int texts = 0;
      for (TextRow line : lines) {
        texts += fills(line, column) ? 1 : 0;
      }
      filled += texts > 0 ? 1 : 0;
      single += texts == 1 ? 1 : 0;
    }
    return 2 * single >= filled && single > 0;
  }

  /** The gap between lines beyond which another row begins; lines that overlap have none. */
  private double limit(List<TextRow> lines) {
    double[] gaps =
        IntStream.range(0, lines.size() - 1)
            .mapToDouble(i -> gap(lines, i))
            .filter(gap -> gap > 0)
            .sorted()
            .toArray();
    double limit = ALIKE;
    double widest = JUMP * letter;
    for (int i = 0; i + 1 < gaps.length; i++) {
      double jump = gaps[i + 1] - gaps[i];
      if (jump >= widest) {
        widest = jump;
        limit = (gaps[i] + gaps[i + 1]) / 2;
      }
    }
    return limit;
  }

  private static double gap(List<TextRow> lines, int after) {
    return lines.get(after + 1).top() - lines.get(after).bottom();
  }

  /**
   * Rows of lines of which each may be one: a line goes on with the one above it where it has
   * nothing in the first column, and what it has follows a text that filled its column, or left no
   * room for its first word.
   */
  private List<Row> byText(List<TextRow> lines) {
    List<Row> rows = new ArrayList<>();
    List<TextRow> open = new ArrayList<>();
    boolean joined = false;
    double[] widest = widest(lines);
    for (TextRow line : lines) {
      TextRow last = open.isEmpty() ? null : open.get(open.size() - 1);
      // Two that overlap and have names are two rows, unless the name itself was wrapped.
      boolean named = fills(line, 0) && open.stream().anyMatch(other -> fills(other, 0));
      boolean overlaps = last != null && last.bottom() - line.top() > OVER * letter;
      boolean beside = overlaps && (!named || wraps(open.get(0), 0));
      boolean below = !beside && last != null && goesOn(open, line, widest);
      if (beside || below) {
        open.add(line);
        joined |= below;
        continue;
      }
      if (!open.isEmpty()) {
        rows.add(new Row(open, joined ? RowDoubt.JOINED : null));
      }
      open = new ArrayList<>(List.of(line));
      joined = false;
    }
    rows.add(new Row(open, joined ? RowDoubt.JOINED : null));
    return rows;
  }

  private double[] widest(List<TextRow> lines) {
    return IntStream.range(0, columns.size() - 1)
        .mapToDouble(
            column -> lines.stream().mapToDouble(line -> width(line, column)).max().orElse(0))
        .toArray();
  }

  private boolean goesOn(List<TextRow> open, TextRow line, double[] widest) {
    int count = columns.size() - 1;
    if (count < 2 || fills(line, 0)) {
      return false;
    }
    int filled = 0;
    for (int column = 1; column < count; column++) {
      if (fills(line, column)) {
        filled++;
        TextRow above = above(open, column);
        if (above == null
            || line.top() - above.bottom() > LINE * letter
            || !wraps(above, column) && !hadNoRoom(above, line, column, widest[column])) {
          return false;
        }
      }
    }
    return filled > 0 && filled <= GOING_ON * count;
  }

  /** The last line with text in a column; null where none has any. */
  private @Nullable TextRow above(List<TextRow> lines, int column) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (fills(lines.get(i), column)) {
        return lines.get(i);
      }
    }
    return null;
  }

  /** Whether the first word of a line would have made the text above wider than any other. */
  private boolean hadNoRoom(TextRow above, TextRow line, int column, double widest) {
    double before = width(above, column);
    double word = firstWord(line, column);
    return before > 0 && before + SPACE * letter + word >= NO_ROOM * widest;
  }

  /** Width of what a line begins with in a column; in type of fixed width brackets stand apart. */
  private double firstWord(TextRow line, int column) {
    List<TextPiece> own = line.pieces().stream().filter(piece -> touches(piece, column)).toList();
    if (own.isEmpty()) {
      return 0;
    }
    List<TextPiece> word = new TextRow(own).texts(BRACKET * letter).get(0);
    return word.get(word.size() - 1).right() - word.get(0).left();
  }

  private boolean wraps(TextRow line, int column) {
    return width(line, column) >= FULL * (columns.get(column + 1) - columns.get(column));
  }

  /** Of what a line has in a column; 0 where it has nothing. */
  private double width(TextRow line, int column) {
    double left = Double.MAX_VALUE;
    double right = 0;
    for (TextPiece piece : line.pieces()) {
      if (touches(piece, column)) {
        left = Math.min(left, piece.left());
        right = Math.max(right, piece.right());
      }
    }
    return Math.max(0, right - left);
  }

  private boolean touches(TextPiece piece, int column) {
    return piece.left() < columns.get(column + 1) && piece.right() > columns.get(column);
  }

  /** Whether a line has text in most columns, as a row has and a line of a wrapped text has not. */
  boolean fillsMost(TextRow line) {
    return 2 * filled(line) > columns.size() - 1;
  }

  /** In how many columns a line has text. */
  long filled(TextRow line) {
    return IntStream.range(0, columns.size() - 1).filter(column -> fills(line, column)).count();
  }

  boolean fills(TextRow line, int column) {
    double from = columns.get(column);
    double to = columns.get(column + 1);
    for (TextPiece piece : line.pieces()) {
      double middle = (piece.left() + piece.right()) / 2;
      if (middle > from && middle < to) {
        return true;
      }
    }
    return false;
  }
}
