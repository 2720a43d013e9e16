package dev.grille.vision.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The places of a table with few rules that are one cell.
 *
 * @param letter height of the letters, in pixels
 * @param known whether it is known where the columns are
 * @param xs borders of the columns, from the left
 * @param ys borders of the rows, from above
 */
record JoinedPlaces(double letter, boolean known, List<Double> xs, List<Double> ys) {
  /** Part of a column that a rule under a head has to cover to belong to it. */
  private static final double UNDER = 0.6;

  /** Of a table's width, that a rule under heads has at most. */
  private static final double PART = 0.9;

  /** How far a head stands off the middle of a rule below it, against the rule's length. */
  private static final double CENTRED = 0.2;

  /** How far text may reach over a border without crossing it, against the letters' height. */
  private static final double OVER = 0.35;

  JoinedPlaces {
    xs = List.copyOf(xs);
    ys = List.copyOf(ys);
  }

  /**
   * All of them; they may overlap.
   *
   * @param tall what stands beside two rows
   * @param rules of the table; null where it has none
   * @param rowsRuled whether rules part all rows
   */
  List<Span> of(
      List<RowFinder.Row> rows, TallTexts tall, @Nullable RuleGroup rules, boolean rowsRuled) {
    List<Span> joined = crossed(rows, rules);
    List<Span> beside = besideTwo(tall);
    joined.addAll(beside);
    if (beside.stream().anyMatch(span -> span.row() == 0) && !isUnderlined(rows.get(0), rules)) {
      joined.addAll(groups(rows.get(0), beside));
    }
    if (rules != null && rowsRuled) {
      joined.addAll(unparted(rules));
    }
    return joined;
  }

  /**
   * Places that are one cell: what a text crosses, and heads over the columns that a rule joins.
   */
  private List<Span> crossed(List<RowFinder.Row> rows, @Nullable RuleGroup rules) {
    List<Span> joined = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (TextRow line : rows.get(i).lines()) {
        for (TextPiece piece : line.pieces()) {
          Span span = crossed(piece, i);
          if (rules != null && span.columnEnd() - span.column() == 1) {
            Span below = span.union(underlined(piece, i, line, rules));
            if (below.columnEnd() - below.column() > 1) {
              joined.add(below);
            }
          } else {
            joined.addAll(unruled(span, rules));
          }
        }
      }
    }
    return joined;
  }

  /** Those of a row's places that no rule between columns parts, where they are several. */
  private List<Span> unruled(Span span, @Nullable RuleGroup rules) {
    List<Span> spans = new ArrayList<>();
    int from = span.column();
    for (int column = from + 1; column <= span.columnEnd(); column++) {
      double top = ys.get(span.row());
      double bottom = ys.get(span.row() + 1);
      boolean parted =
          column == span.columnEnd()
              || rules != null
                  && rules.uprightShare(xs.get(column), top, bottom, letter) >= RuledGrid.PARTS;
      if (parted) {
        if (column - from > 1) {
          spans.add(new Span(span.row(), from, span.row() + 1, column));
        }
        from = column;
      }
    }
    return spans;
  }

  /** Places one above the other between which the rule that parts their rows leaves a gap. */
  private List<Span> unparted(RuleGroup rules) {
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

  /** Whether rules tell over which columns heads stand. */
  private boolean isUnderlined(RowFinder.Row head, @Nullable RuleGroup rules) {
    return rules != null
        && head.lines().stream()
            .anyMatch(
                line ->
                    line.pieces().stream()
                        .map(piece -> underlined(piece, 0, line, rules))
                        .anyMatch(span -> span.columnEnd() - span.column() > 1));
  }

  /** Places of the heads of groups, between the columns whose heads stand beside two rows. */
  private List<Span> groups(RowFinder.Row head, List<Span> beside) {
    List<Span> groups = new ArrayList<>();
    GroupHeads heads = new GroupHeads(letter, xs);
    int from = 0;
    for (int column = 0; column < xs.size(); column++) {
      int at = column;
      if (at == xs.size() - 1
          || beside.stream().anyMatch(span -> span.column() <= at && span.columnEnd() > at)) {
        if (at > from && head.lines().size() == 1) {
          groups.addAll(heads.over(head.lines().get(0), from, at, 0));
        }
        from = at + 1;
      }
    }
    return groups;
  }

  /** Places of texts that stand across a border: two, one above the other. */
  private List<Span> besideTwo(TallTexts tall) {
    List<Span> spans = new ArrayList<>();
    for (int row = 1; row < ys.size() - 1; row++) {
      double y = ys.get(row);
      for (Map.Entry<Double, List<TextPiece>> border : tall.borders().entrySet()) {
        if (Math.abs(border.getKey() - y) <= letter) {
          for (TextPiece piece : border.getValue()) {
            spans.add(crossed(piece, row).union(crossed(piece, row - 1)));
          }
        }
      }
    }
    return spans;
  }

  private Span crossed(TextPiece piece, int row) {
    if (known) {
      return covered(piece, row);
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
  private Span covered(TextPiece piece, int row) {
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
  private Span underlined(TextPiece piece, int row, TextRow line, RuleGroup rules) {
    double y = ys.get(row + 1);
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
      if (below && isPart && centred && alone && !isBelowHead(rule, rules)) {
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

  /** Whether a rule across the table lies above another one: such parts the head from the rows. */
  private boolean isBelowHead(Rule rule, RuleGroup rules) {
    double all = xs.get(xs.size() - 1) - xs.get(0);
    return rules.level().stream()
        .anyMatch(
            other ->
                other.length() >= PART * all
                    && other.at() > ys.get(0) + letter
                    && other.at() < rule.at() - letter);
  }
}
