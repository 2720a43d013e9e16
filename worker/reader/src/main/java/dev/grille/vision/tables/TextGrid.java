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
    TallTexts tall = TallTexts.of(lines, rules, ruledYs, letter);
    List<List<TextRow>> bands = bands(tall.without(lines), tall.with(ruledYs));
    List<TextRow> whole = bands.size() > 1 ? bands.stream().map(TextRow::joined).toList() : lines;
    List<Double> told = columns.between(lines, whole, left, right, letter);
    List<Double> byText = columns.areKnown() ? inner(told, left, right) : told;
    boolean columnsRuled = !columns.areKnown() && !ruledXs.isEmpty();
    List<Double> xs = bordered(columnsRuled ? ruledXs : byText, left, right);
    if (xs.size() < 3) {
      return null;
    }
    RowFinder finder = new RowFinder(xs, letter);
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
    List<Span> joined =
        new JoinedPlaces(letter, columns.areKnown(), xs, ys).of(rows, tall, rules, rowsRuled);
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
   * in bands that look like one row, and more bands do than there are rows in the others.
   */
  private static boolean areRows(List<List<TextRow>> bands, RowFinder finder) {
    int rows = 0;
    int several = 0;
    int single = 0;
    int all = 0;
    for (List<TextRow> band : bands) {
      all += band.size();
      if (finder.isOne(band)) {
        rows++;
        single += band.size();
      } else {
        several += (int) band.stream().filter(finder::fillsMost).count();
      }
    }
    return bands.size() >= 2 && 2 * single > all && rows > several;
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
