package dev.grille.vision.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables that have no rules at all: rows of text, one below the other, that keep the same
 * white space between them.
 *
 * @param letter height of the page's letters, in pixels
 * @param expected whether the sender says that there are some; else what could as well be labels
 *     with their values, or prose in columns, is left alone
 * @param columns what is known of them
 * @param stripes of the page
 */
record UnruledTables(double letter, boolean expected, KnownColumns columns, Stripes stripes) {
  /** White space between columns of a row that looks like one of a table, in letters. */
  static final double APART = 1.5;

  /** The same against the page's spaces between words, which some type sets wide. */
  private static final double SPACES = 2;

  /** The widest that may be told of them, in letters: a line may reach over several columns. */
  private static final double WIDEST = 3;

  /** Rows of a single text in a table that follow each other, at most. */
  private static final int SINGLES = 2;

  /** A gap between the lines of one row, in letters. */
  private static final double CLOSE = 0.4;

  /** A gap between rows after which a table may be over, against the usual one. */
  private static final double FAR = 1.8;

  /** The distance of a row that has one text alone, against the usual one of rows. */
  private static final double NEXT = 1.25;

  /** Rows of a head, at most, and a gap below it, in letters. */
  private static final int HEADS = 3;

  private static final double HEAD_GAP = 2.5;

  /** Share of a table's places between columns that no text crosses, at least. */
  private static final double CLEAR = 0.8;

  /** Columns from which rows need no further evidence. */
  private static final int COLUMNS = 3;

  /** Share of the rows of fewer columns that have text in all of them. */
  private static final double FILLED = 0.75;

  /** Width of a column that its texts fill, on average, where they are prose. */
  private static final double PROSE = 0.85;

  /** The tables among these rows, from above. */
  List<FoundTable> find(List<TextRow> rows) {
    List<FoundTable> found = new ArrayList<>();
    double apart = apart(rows);
    int before = 0;
    int from = 0;
    while (from < rows.size()) {
      if (!rows.get(from).isParted(apart)) {
        from++;
        continue;
      }
      boolean hasGroup =
          from > before
              && from + 1 < rows.size()
              && TallTexts.isBetween(
                  rows.get(from - 1), rows.get(from), rows.get(from + 1), letter);
      int end = end(rows, from, apart);
      FoundTable table = table(rows.subList(hasGroup ? from - 1 : from, end));
      if (table != null) {
        found.add(table);
      }
      before = end;
      from = end;
    }
    return found;
  }

  /** The first of these rows, and those that go on with its table. */
  List<TextRow> goingOn(List<TextRow> rows) {
    return rows.subList(0, end(rows, 0, apart(rows)));
  }

  /** White space between columns here, in pixels. */
  private double apart(List<TextRow> rows) {
    return Math.max(APART * letter, Math.min(SPACES * space(rows), WIDEST * letter));
  }

  /** The usual one between the words of a line, in pixels; 0 where lines have one word. */
  private static double space(List<TextRow> rows) {
    List<Double> spaces = new ArrayList<>();
    for (TextRow row : rows) {
      for (int i = 1; i < row.pieces().size(); i++) {
        TextPiece before = row.pieces().get(i - 1);
        TextPiece piece = row.pieces().get(i);
        if (before.line().equals(piece.line())) {
          spaces.add(piece.left() - before.right());
        }
      }
    }
    spaces.sort(Comparator.naturalOrder());
    return spaces.isEmpty() ? 0 : spaces.get(spaces.size() / 2);
  }

  /** The row after the last one that goes on with a table which begins at some row. */
  private int end(List<TextRow> rows, int from, double apart) {
    int end = from + 1;
    int at = from + 1;
    int singles = 0;
    while (at < rows.size() && singles <= SINGLES) {
      List<TextRow> table = rows.subList(from, end);
      if (isOver(table, whole(rows, at), rows.get(at - 1), apart)) {
        return end;
      }
      at++;
      if (rows.get(at - 1).isParted(apart) || isNamed(table, rows.get(at - 1))) {
        end = at;
        singles = 0;
      } else {
        singles++;
      }
    }
    return end;
  }

  /**
   * Whether a row has but the text that names it: one that begins where the others do, ends before
   * the second column, and stands no further off than they do.
   */
  private boolean isNamed(List<TextRow> table, TextRow row) {
    if (table.size() < COLUMNS) {
      return false;
    }
    double[] pitches =
        IntStream.range(1, table.size())
            .mapToDouble(i -> table.get(i).middle() - table.get(i - 1).middle())
            .sorted()
            .toArray();
    double usual = pitches[pitches.length / 2];
    double left = table.stream().mapToDouble(TextRow::left).min().orElseThrow();
    if (row.middle() - table.get(table.size() - 1).middle() > NEXT * usual
        || Math.abs(row.left() - left) > letter / 2) {
      return false;
    }
    List<Double> between = new ColumnGaps(letter).between(table);
    return !between.isEmpty() && row.right() <= between.get(0);
  }

  /**
   * A row and all that stand beside a part of it: cells of one row that are aligned differently.
   */
  private static TextRow whole(List<TextRow> rows, int at) {
    int end = at + 1;
    double bottom = rows.get(at).bottom();
    while (end < rows.size() && rows.get(end).top() < bottom) {
      bottom = Math.max(bottom, rows.get(end).bottom());
      end++;
    }
    return TextRow.joined(rows.subList(at, end));
  }

  /** Whether a row stands further off than the table's do, and keeps to none of its columns. */
  private boolean isOver(List<TextRow> table, TextRow row, TextRow before, double apart) {
    double gap = row.top() - before.bottom();
    if (table.size() < 2) {
      return gap > 4 * letter;
    }
    // Lines of one row stand beside each other, or close.
    double[] gaps =
        IntStream.range(1, table.size())
            .mapToDouble(i -> table.get(i).top() - table.get(i - 1).bottom())
            .filter(each -> each > CLOSE * letter)
            .sorted()
            .toArray();
    double usual = gaps.length == 0 ? CLOSE * letter : gaps[gaps.length / 2];
    // The rows of a head may stand closer than all others.
    double least = table.size() <= HEADS ? HEAD_GAP * letter : 0;
    if (gap <= Math.max(least, FAR * usual)) {
      return false;
    }
    List<Double> between = new ColumnGaps(letter).between(table);
    long kept = between.stream().filter(x -> !row.covers(x - letter / 2, x + letter / 2)).count();
    return gap > 4 * usual && gap > 3 * letter || kept < between.size() || !row.isParted(apart);
  }

  private @Nullable FoundTable table(List<TextRow> rows) {
    if (rows.size() < 2) {
      return null;
    }
    FoundTable table = new TextGrid(letter, columns, stripes).of(null, rows);
    if (table == null || table.grid().rows() < 2 || table.agreement() < CLEAR) {
      return null;
    }
    return expected || table.grid().columns() >= COLUMNS || isTwoColumns(table.grid(), rows)
        ? table
        : null;
  }

  /** Whether few columns are those of a table, each row of which has all: and not of prose. */
  private boolean isTwoColumns(Grid grid, List<TextRow> rows) {
    if (rows.size() < COLUMNS) {
      return false;
    }
    RowFinder finder = new RowFinder(grid.xs(), letter);
    long filled = 0;
    double share = 0;
    for (TextRow row : rows) {
      double widths = 0;
      for (TextPiece piece : row.pieces()) {
        widths += piece.right() - piece.left();
      }
      filled += finder.filled(row) == grid.columns() ? 1 : 0;
      share += widths / grid.box().width() / rows.size();
    }
    return filled >= FILLED * rows.size() && share < PROSE;
  }
}
