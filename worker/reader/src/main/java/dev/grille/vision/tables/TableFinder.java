package dev.grille.vision.tables;

import dev.grille.contracts.RowDoubt;
import dev.grille.contracts.Ruling;
import dev.grille.contracts.TableOptions;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Finds tables on a flat page: by their rules where rows and columns have some, by rules and text
 * where one of both lacks them, and by text alone.
 *
 * @param letter height of the page's letters, in pixels
 * @param columns what is known of those of the one table that the page shows
 * @param stripes of the page
 */
record TableFinder(double letter, KnownColumns columns, Stripes stripes) {
  /** How far text may reach out of a table, against the letters' height. */
  static final double OUT = 0.6;

  /** On a page of which nothing is known. */
  TableFinder(double letter) {
    this(letter, KnownColumns.NONE, Stripes.NONE);
  }

  /** The tables, from above. */
  List<FoundTable> find(List<Rule> rules, List<TextPiece> pieces, TableOptions options) {
    List<FoundTable> found = new ArrayList<>();
    StackTexts texts = texts();
    boolean lineless = Boolean.TRUE.equals(options.lineless());
    List<RuleGroup> partly = new ArrayList<>();
    for (RuleGroup group : RuleGroup.meeting(rules, letter)) {
      if (!lineless && isFull(group)) {
        List<TextPiece> own = texts.near(group.box(), pieces);
        FoundTable table = ruled(group, own);
        if (isAroundTable(table.grid(), own)) {
          continue;
        }
        FoundTable byText =
            isMostlyOneRow(table, own)
                ? new TextGrid(letter, columns, stripes).of(group, TextRow.of(own))
                : null;
        found.add(byText == null ? table : byText);
      } else {
        partly.add(group);
      }
    }
    List<RuleGroup> open =
        partly.stream()
            .filter(group -> !isFrame(group) && !isInside(group, found))
            .filter(group -> !isAroundTable(group, pieces))
            .toList();
    List<RuleGroup> stacks = new RuleStacks(letter, stripes).of(open);
    List<Box> boxes = stacks.stream().map(RuleGroup::box).toList();
    Set<TextPiece> outside =
        pieces.stream()
            .filter(piece -> boxes.stream().noneMatch(box -> piece.liesIn(box)))
            .collect(Collectors.toSet());
    for (int i = 0; i < stacks.size(); i++) {
      Box own = boxes.get(i);
      List<TextPiece> free =
          pieces.stream()
              .filter(p -> outside.contains(p) || p.liesIn(own))
              .filter(p -> found.stream().noneMatch(table -> holds(table, p)))
              .toList();
      FoundTable table =
          new TextGrid(letter, columns, stripes)
              .of(stacks.get(i), TextRow.of(texts.of(stacks.get(i), free)));
      if (table != null && !overlaps(table, found)) {
        found.add(table);
      }
    }
    if (!Boolean.FALSE.equals(options.lineless())) {
      List<TextPiece> free =
          pieces.stream().filter(piece -> found.stream().noneMatch(t -> holds(t, piece))).toList();
      found.addAll(
          new UnruledTables(letter, lineless || columns.areKnown(), columns, stripes)
              .find(TextRow.of(free)));
    }
    if (!columns.areKnown()) {
      // Where they are, other text of the form may stand close, and belongs to no row.
      found.replaceAll(table -> new RowDoubts(letter).of(table, pieces));
    }
    found.sort(
        Comparator.comparingDouble((FoundTable table) -> table.grid().box().top())
            .thenComparingDouble(table -> table.grid().box().left()));
    return found;
  }

  private StackTexts texts() {
    return new StackTexts(letter, columns, stripes);
  }

  private boolean isFull(RuleGroup group) {
    return !group.level().isEmpty()
        && !group.upright().isEmpty()
        && group.xs(letter).size() > 2
        && group.ys(letter).size() > 2;
  }

  /** Whether rules that meet are but a frame, or a part of one: of a page as well as of a table. */
  private boolean isFrame(RuleGroup group) {
    return !group.level().isEmpty()
        && !group.upright().isEmpty()
        && group.xs(letter).size() == 2
        && group.ys(letter).size() == 2;
  }

  /** Whether rules that meet are a frame that has more rules along one side. */
  private boolean isAroundTable(RuleGroup group, List<TextPiece> pieces) {
    List<Double> ys = group.ys(letter);
    if (group.upright().isEmpty() || group.xs(letter).size() != 2 || ys.size() < 3) {
      return false;
    }
    Grid bands = Grid.of(group.xs(letter), ys, List.of());
    return isAroundTable(bands, texts().near(group.box(), pieces));
  }

  /** Whether all text stands in one cell, and has columns there: a sheet's edges, and a desk's. */
  private boolean isAroundTable(Grid grid, List<TextPiece> pieces) {
    long cells =
        grid.cells().stream()
            .map(grid::box)
            .filter(cell -> pieces.stream().anyMatch(piece -> piece.liesIn(cell)))
            .count();
    double apart = UnruledTables.APART * letter;
    return cells == 1 && TextRow.of(pieces).stream().filter(row -> row.isParted(apart)).count() > 1;
  }

  private boolean isInside(RuleGroup group, List<FoundTable> found) {
    return found.stream()
        .anyMatch(
            table -> {
              Box box = table.grid().box();
              return box.grow(letter, letter).contains(group.box().left(), group.box().top())
                  && box.grow(letter, letter).contains(group.box().right(), group.box().bottom());
            });
  }

  private static boolean overlaps(FoundTable table, List<FoundTable> found) {
    return found.stream().anyMatch(other -> table.grid().box().shareIn(other.grid().box()) > 0.5);
  }

  private boolean holds(FoundTable table, TextPiece piece) {
    return piece.liesIn(table.grid().box().grow(OUT * letter, OUT * letter));
  }

  static DoubleStream distances(List<Double> borders) {
    return IntStream.range(1, borders.size()).mapToDouble(i -> borders.get(i) - borders.get(i - 1));
  }

  /** Whether most text stands in rows that look like many: there are no rules between these. */
  private boolean isMostlyOneRow(FoundTable table, List<TextPiece> pieces) {
    Grid grid = table.grid();
    List<TextPiece> inDoubt =
        pieces.stream()
            .filter(piece -> table.doubts().containsKey(grid.row(piece.region().y())))
            .toList();
    RowFinder finder = new RowFinder(grid.xs(), letter);
    long whole = TextRow.of(inDoubt).stream().filter(finder::fillsMost).count();
    int others = grid.rows() - table.doubts().size();
    return !pieces.isEmpty() && (2 * inDoubt.size() > pieces.size() || whole > others);
  }

  private FoundTable ruled(RuleGroup group, List<TextPiece> pieces) {
    List<Box> texts = pieces.stream().map(TextPiece::box).toList();
    Grid grid = RuledGrid.of(group.withoutCrossed(texts, letter), letter);
    List<TextRow> lines = TextRow.of(pieces);
    int columnsByText =
        new ColumnGaps(letter).between(lines, grid.box().left(), grid.box().right()).size() + 1;
    RowFinder finder = new RowFinder(grid.xs(), letter);
    Map<Integer, RowDoubt> doubts = new HashMap<>();
    Span[][] places = grid.places();
    for (int row = 0; row < grid.rows(); row++) {
      int at = row;
      // What stands in a cell of several rows makes no more lines of any of them.
      List<TextPiece> own =
          pieces.stream()
              .filter(piece -> grid.row(piece.middle()) == at)
              .filter(piece -> !places[at][grid.column(piece.region().x())].isTall())
              .toList();
      List<TextRow> band = TextRow.of(own);
      // Lines of a single cell are no rows.
      long like = band.stream().filter(line -> finder.filled(line) > 1).count();
      if (like > 1 && !finder.isOne(band)) {
        doubts.put(row, RowDoubt.SEVERAL);
      }
    }
    return new FoundTable(
        grid,
        Ruling.FULL,
        grid.rows(),
        finder.rows(lines).size(),
        grid.columns(),
        columnsByText,
        agreement(grid, pieces),
        doubts);
  }

  /** Share of the pieces of text that no border of a cell cuts. */
  private double agreement(Grid grid, List<TextPiece> pieces) {
    if (pieces.isEmpty()) {
      return 1;
    }
    double over = OUT * letter;
    long whole =
        pieces.stream()
            .filter(
                piece ->
                    grid.cells().stream()
                        .map(grid::box)
                        .anyMatch(
                            box ->
                                box.contains(piece.region().x(), piece.region().y())
                                    && piece.left() > box.left() - over
                                    && piece.right() < box.right() + over))
            .count();
    return whole / (double) pieces.size();
  }
}
