package dev.grille.vision.tables;

import dev.grille.contracts.RowDoubt;
import dev.grille.contracts.Ruling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The grid of a table that lacks rules between its rows, its columns or both: what rules do not
 * draw, text tells.
 *
 * @param letter height of the letters, in pixels
 * @param columns what is known of them
 * @param stripes of the page
 */
record TextGrid(double letter, KnownColumns columns, Stripes stripes) {
  /** Part of a column that a rule under a head has to cover to belong to it. */
  private static final double UNDER = 0.6;

  /** Of a table's width, that a rule under heads has at most. */
  private static final double PART = 0.9;

  /** How far a head stands off the middle of a rule below it, against the rule's length. */
  private static final double CENTRED = 0.2;

  /** Part of a table's height that a rule between its columns has: parts of a stamp have less. */
  private static final double DOWN = 0.4;

  /** How far text may reach over a border without crossing it, against the letters' height. */
  private static final double OVER = 0.35;

  /** Of a table whose columns are not known, on a page that has no stripes. */
  TextGrid(double letter) {
    this(letter, KnownColumns.NONE, Stripes.NONE);
  }

  /**
   * The table that these rules and rows are; null where there are no two columns.
   *
   * @param rules of the table; none where it has none
   * @param lines all text of the table
   */
  @Nullable FoundTable of(@Nullable RuleGroup rules, List<TextRow> lines) {
    if (lines.isEmpty()) {
      return null;
    }
    double left = lines.stream().mapToDouble(TextRow::left).min().orElseThrow();
    double right = lines.stream().mapToDouble(TextRow::right).max().orElseThrow();
    double top = lines.get(0).top();
    double bottom = lines.stream().mapToDouble(TextRow::bottom).max().orElseThrow();
    List<Double> ruledXs = List.of();
    List<Double> ruledYs = List.of();
    if (rules != null) {
      left = Math.min(left, rules.box().left());
      right = Math.max(right, rules.box().right());
      top = Math.min(top, rules.box().top());
      bottom = Math.max(bottom, rules.box().bottom());
      ruledXs = ofAllRows(rules, inner(rules.xs(letter), left, right), top, bottom);
      ruledYs = inner(rules.level().isEmpty() ? List.of() : rules.ys(letter), top, bottom);
    }
    List<Double> told = columns.between(lines, left, right, letter);
    List<Double> byText = columns.areKnown() ? inner(told, left, right) : told;
    boolean columnsRuled = !columns.areKnown() && !ruledXs.isEmpty();
    List<Double> xs = bordered(columnsRuled ? ruledXs : byText, left, right);
    if (xs.size() < 3) {
      return null;
    }
    RowFinder finder = new RowFinder(xs, letter);
    List<List<TextRow>> bands = bands(lines, ruledYs);
    boolean rowsRuled = areRows(bands, finder);
    List<RowFinder.Row> rows = new ArrayList<>();
    for (List<TextRow> band : bands) {
      boolean belowHead = !rows.isEmpty();
      rows.addAll(
          rowsRuled
              ? List.of(new RowFinder.Row(band, doubt(band, finder)))
              : stripes.rows(band, left, right, belowHead, finder));
    }
    int textRows = finder.rows(lines).size();
    List<Double> ys = borders(rows, ruledYs, top, bottom);
    List<Span> joined = joined(xs, ys, rows, rules);
    if (rules != null && rowsRuled) {
      joined.addAll(unparted(xs, ys, rules));
    }
    Grid grid = Grid.of(xs, ys, joined);
    Map<Integer, RowDoubt> doubts = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      RowDoubt doubt = rows.get(i).doubt();
      if (doubt != null) {
        doubts.put(i, doubt);
      }
    }
    int ruled = rowsRuled ? rows.size() : 0;
    return new FoundTable(
        grid,
        ruling(rowsRuled, columnsRuled),
        ruled,
        textRows,
        columnsRuled ? xs.size() - 1 : 0,
        byText.size() + 1,
        agreement(grid, lines),
        doubts);
  }

  private static Ruling ruling(boolean rows, boolean columns) {
    if (rows) {
      return columns ? Ruling.FULL : Ruling.HORIZONTAL;
    }
    return columns ? Ruling.VERTICAL : Ruling.NONE;
  }

  /** Borders that a rule draws down a good part of the table. */
  private List<Double> ofAllRows(RuleGroup rules, List<Double> xs, double top, double bottom) {
    return xs.stream().filter(x -> rules.uprightShare(x, top, bottom, letter) >= DOWN).toList();
  }

  /** Borders without the outermost ones. */
  private List<Double> inner(List<Double> borders, double first, double last) {
    double near = RuleGroup.one(letter);
    return borders.stream().filter(at -> at > first + near && at < last - near).toList();
  }

  private static List<Double> bordered(List<Double> inner, double first, double last) {
    List<Double> all = new ArrayList<>(inner);
    all.add(0, first);
    all.add(last);
    return all;
  }

  /** The lines between one ruled border and the next; none of what lies beyond them is empty. */
  private static List<List<TextRow>> bands(List<TextRow> lines, List<Double> ys) {
    List<List<TextRow>> bands = new ArrayList<>();
    List<TextRow> open = new ArrayList<>();
    int next = 0;
    for (TextRow line : lines) {
      int before = next;
      while (next < ys.size() && line.middle() > ys.get(next)) {
        next++;
      }
      if (next > before && !open.isEmpty()) {
        bands.add(open);
        open = new ArrayList<>();
      }
      open.add(line);
    }
    bands.add(open);
    return bands;
  }

  /**
   * Whether rules part rows rather than groups of rows, or a head from its rows: most lines stand
   * in bands that look like one row.
   */
  private static boolean areRows(List<List<TextRow>> bands, RowFinder finder) {
    int single = bands.stream().filter(finder::isOne).mapToInt(List::size).sum();
    int all = bands.stream().mapToInt(List::size).sum();
    return bands.size() >= 2 && 2 * single > all;
  }

  private static @Nullable RowDoubt doubt(List<TextRow> band, RowFinder finder) {
    return finder.isOne(band) ? null : RowDoubt.SEVERAL;
  }

  /** Where a rule parts two rows it is the border, else the middle between them. */
  private static List<Double> borders(
      List<RowFinder.Row> rows, List<Double> ruled, double top, double bottom) {
    List<Double> ys = new ArrayList<>();
    ys.add(top);
    for (int i = 0; i + 1 < rows.size(); i++) {
      double above = rows.get(i).bottom();
      double below = rows.get(i + 1).top();
      double from = (rows.get(i).top() + above) / 2;
      double to = (below + rows.get(i + 1).bottom()) / 2;
      double border =
          ruled.stream().filter(y -> y > from && y < to).findFirst().orElse((above + below) / 2);
      ys.add(Math.max(border, ys.get(i) + 1));
    }
    ys.add(Math.max(bottom, ys.get(ys.size() - 1) + 1));
    return ys;
  }

  /**
   * Places that are one cell: what a text crosses, and heads over the columns that a rule joins.
   */
  private List<Span> joined(
      List<Double> xs, List<Double> ys, List<RowFinder.Row> rows, @Nullable RuleGroup rules) {
    List<Span> joined = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (TextRow line : rows.get(i).lines()) {
        for (TextPiece piece : line.pieces()) {
          Span span = crossed(piece, i, xs);
          if (rules != null && span.columnEnd() - span.column() == 1) {
            span = span.union(underlined(piece, i, xs, ys.get(i + 1), line, rules));
          }
          if (span.columnEnd() - span.column() > 1) {
            joined.add(span);
          }
        }
      }
    }
    return joined;
  }

  /** Places one above the other between which the rule that parts their rows leaves a gap. */
  private List<Span> unparted(List<Double> xs, List<Double> ys, RuleGroup rules) {
    List<Span> unparted = new ArrayList<>();
    for (int row = 1; row < ys.size() - 1; row++) {
      for (int column = 0; column < xs.size() - 1; column++) {
        double y = ys.get(row);
        boolean parts =
            rules.levelShare(y, xs.get(column), xs.get(column + 1), letter) >= RuledGrid.PARTS;
        double drawn = rules.levelShare(y, xs.get(0), xs.get(xs.size() - 1), letter);
        if (drawn > 0 && !parts) {
          unparted.add(new Span(row - 1, column, row + 1, column + 1));
        }
      }
    }
    return unparted;
  }

  private Span crossed(TextPiece piece, int row, List<Double> xs) {
    if (columns.areKnown()) {
      return covered(piece, row, xs);
    }
    double over = OVER * letter;
    int first = 0;
    while (first < xs.size() - 2 && piece.left() >= xs.get(first + 1) - over) {
      first++;
    }
    int last = first;
    while (last < xs.size() - 2 && piece.right() > xs.get(last + 1) + over) {
      last++;
    }
    return new Span(row, first, row + 1, last + 1);
  }

  /** The column that a text stands in, or those whose middles it covers. */
  private static Span covered(TextPiece piece, int row, List<Double> xs) {
    double middle = (piece.left() + piece.right()) / 2;
    int own = 0;
    while (own < xs.size() - 2 && middle >= xs.get(own + 1)) {
      own++;
    }
    int first = own;
    while (first > 0 && piece.left() < (xs.get(first - 1) + xs.get(first)) / 2) {
      first--;
    }
    int last = own;
    while (last < xs.size() - 2 && piece.right() > (xs.get(last + 1) + xs.get(last + 2)) / 2) {
      last++;
    }
    return new Span(row, first, row + 1, last + 1);
  }

  /** The columns over which a short rule runs below a head, where nothing else stands above it. */
  private Span underlined(
      TextPiece piece, int row, List<Double> xs, double y, TextRow line, RuleGroup rules) {
    double middle = (piece.left() + piece.right()) / 2;
    int own = 0;
    while (own < xs.size() - 2 && middle >= xs.get(own + 1)) {
      own++;
    }
    Span span = new Span(row, own, row + 1, own + 1);
    double all = xs.get(xs.size() - 1) - xs.get(0);
    for (Rule rule : rules.level()) {
      boolean below = Math.abs(rule.at() - y) <= letter;
      boolean isPart = rule.length() < PART * all;
      boolean centred = Math.abs(middle - (rule.from() + rule.to()) / 2) <= CENTRED * rule.length();
      boolean alone =
          line.pieces().stream()
              .allMatch(other -> other.equals(piece) || !rule.covers(other.left(), other.right()));
      if (below && isPart && centred && alone) {
        for (int column = 0; column < xs.size() - 1; column++) {
          double width = xs.get(column + 1) - xs.get(column);
          if (rule.within(xs.get(column), xs.get(column + 1)) >= UNDER * width) {
            span = span.union(new Span(row, column, row + 1, column + 1));
          }
        }
      }
    }
    return span;
  }

  /** Share of the places between two columns, row by row, that no text crosses. */
  private double agreement(Grid grid, List<TextRow> lines) {
    double over = OVER * letter;
    long crossed = 0;
    for (TextRow line : lines) {
      for (double x : grid.xs().subList(1, grid.columns())) {
        crossed += line.covers(x - over, x + over) ? 1 : 0;
      }
    }
    return 1 - crossed / (double) (lines.size() * Math.max(1, grid.columns() - 1));
  }
}
