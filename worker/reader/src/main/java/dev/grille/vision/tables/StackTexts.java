package dev.grille.vision.tables;

import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Tells which text belongs to a table whose rules run one way only.
 *
 * @param letter height of the page's letters, in pixels
 * @param columns what is known of them
 * @param stripes of the page
 */
record StackTexts(double letter, KnownColumns columns, Stripes stripes) {
  /** Against the usual height of rows, that of what is no row of wrapped text but several rows. */
  private static final double SEVERAL = 2.5;

  /**
   * The text of a table that lacks some rules: where columns alone have some, there may be one
   * before the first and one behind the last; where rows alone have some, one above and one below.
   */
  List<TextPiece> of(RuleGroup stack, List<TextPiece> pieces) {
    if (stack.level().isEmpty()) {
      return near(stack.box().grow(widest(stack.xs(letter)), letter), pieces);
    }
    List<TextPiece> own = new ArrayList<>(near(stack.box(), pieces));
    if (stack.upright().isEmpty()) {
      Box box = stack.box();
      own.addAll(belowHead(box, own, pieces));
      List<Double> ys = stack.ys(letter);
      // Between two rules alone stands a head, or all of a table.
      double high =
          ys.size() == 2 ? box.height() / Math.max(1, TextRow.of(own).size()) : highest(ys);
      List<TextPiece> near = new ArrayList<>(near(box.grow(0, high), pieces));
      near.removeAll(own);
      for (TextRow row : besideEachOther(TextRow.of(near))) {
        // A title, or what is said of the table, has no columns.
        if (row.isParted(UnruledTables.APART * Math.max(letter, row.height()))
            || ys.size() > 2 && row.middle() > box.bottom() && isNamed(row, own)) {
          own.addAll(row.pieces());
        }
      }
    }
    return own;
  }

  /** The rows of a table of which rules set the head apart alone; none where they part its rows. */
  private List<TextPiece> belowHead(Box head, List<TextPiece> own, List<TextPiece> pieces) {
    Box room = new Box(head.left() - letter, head.top(), head.right() + letter, Double.MAX_VALUE);
    List<TextRow> rows = TextRow.of(within(room, pieces));
    int inside = TextRow.of(own).size();
    if (inside == 0 || inside >= rows.size()) {
      return List.of();
    }
    UnruledTables unruled = new UnruledTables(letter, true, columns, stripes);
    List<TextRow> all = unruled.goingOn(rows);
    if (all.size() <= inside) {
      return List.of();
    }
    List<TextRow> below = all.subList(inside, all.size());
    long parted = below.stream().filter(row -> row.isParted(UnruledTables.APART * letter)).count();
    return parted > inside
        ? below.stream().flatMap(row -> row.pieces().stream()).toList()
        : List.of();
  }

  /** Whether a row has but a text that stands as those of the first column do. */
  private boolean isNamed(TextRow row, List<TextPiece> own) {
    List<TextRow> rows = TextRow.of(own);
    List<Double> between = new ColumnGaps(letter).between(rows);
    if (between.isEmpty() || row.right() > between.get(0)) {
      return false;
    }
    return rows.stream()
        .flatMap(other -> other.pieces().stream())
        .filter(piece -> piece.right() <= between.get(0))
        .anyMatch(
            piece ->
                Math.abs(piece.left() - row.left()) <= letter / 2
                    || Math.abs(piece.region().x() - (row.left() + row.right()) / 2) <= letter / 2);
  }

  /** Rows as one that overlap: heads of groups, and what stands beside them and a row below. */
  private static List<TextRow> besideEachOther(List<TextRow> rows) {
    List<TextRow> whole = new ArrayList<>();
    for (TextRow row : rows) {
      int last = whole.size() - 1;
      if (last >= 0 && row.top() < whole.get(last).bottom()) {
        whole.set(last, TextRow.joined(List.of(whole.get(last), row)));
      } else {
        whole.add(row);
      }
    }
    return whole;
  }

  private static double widest(List<Double> borders) {
    return TableFinder.distances(borders).max().orElse(0);
  }

  /** Of the rows between these borders, without those that are several with no rule between. */
  private static double highest(List<Double> borders) {
    double[] heights = TableFinder.distances(borders).sorted().toArray();
    double usual = heights[(heights.length - 1) / 2];
    return DoubleStream.of(heights).filter(height -> height <= SEVERAL * usual).max().orElse(usual);
  }

  /** Those in a box, or a little beside it: text may reach out of a table. */
  List<TextPiece> near(Box box, List<TextPiece> pieces) {
    return within(box.grow(TableFinder.OUT * letter, 0), pieces);
  }

  private static List<TextPiece> within(Box box, List<TextPiece> pieces) {
    return pieces.stream().filter(piece -> piece.liesIn(box)).toList();
  }
}
