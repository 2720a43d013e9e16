package dev.grille.vision.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts that stand beside two rows at once, between them: heads of columns that have no group,
 * beside the heads of groups and of the columns below these.
 *
 * @param borders where the border is that each of them stands across, by that border, in pixels
 */
record TallTexts(SortedMap<Double, List<TextPiece>> borders) {
  /** Part of a text's height by which it reaches over a border that it stands across. */
  private static final double OVER = 0.25;

  /** Share of a text's width along which a rule is drawn that parts it rather. */
  private static final double RULED = 0.5;

  /** Between the rows above and below, against a text's height, where it is no row of its own. */
  private static final double ROOM = 2.1;

  /** The same in a head that a rule parts from its rows, be it set wide. */
  private static final double RULED_ROOM = 5;

  TallTexts {
    borders = Collections.unmodifiableSortedMap(new TreeMap<>(borders));
  }

  /**
   * Those of a table.
   *
   * @param lines all text of it
   * @param rules its own; null where it has none
   * @param ruled borders between its rows that rules draw, from above
   */
  static TallTexts of(
      List<TextRow> lines, @Nullable RuleGroup rules, List<Double> ruled, double letter) {
    SortedMap<Double, List<TextPiece>> found = new TreeMap<>();
    if (rules != null) {
      for (double y : ruled) {
        for (TextRow line : lines) {
          for (TextPiece piece : line.pieces()) {
            if (isAcross(piece, y)
                && rules.levelShare(y, piece.left(), piece.right(), letter) < RULED) {
              found.computeIfAbsent(y, border -> new ArrayList<>()).add(piece);
            }
          }
        }
      }
    }
    if (found.isEmpty() && lines.size() > 2) {
      TextRow above = lines.get(0);
      TextRow below = lines.get(2);
      double end = lines.size() > 3 ? lines.get(3).top() : Double.MAX_VALUE;
      boolean headRuled = !ruled.isEmpty() && ruled.get(0) <= end;
      double room = headRuled ? RULED_ROOM : ROOM;
      if (ruled.stream().allMatch(border -> border > below.bottom())
          && isBetween(above, lines.get(1), below, room, letter)) {
        found.put((above.bottom() + below.top()) / 2, lines.get(1).pieces());
      }
    }
    return new TallTexts(found);
  }

  private static boolean isAcross(TextPiece piece, double y) {
    double over = OVER * (piece.bottom() - piece.top());
    return piece.top() < y - over && piece.bottom() > y + over;
  }

  /** Whether a line has no room between two others, and nothing of theirs above or below it. */
  static boolean isBetween(TextRow above, TextRow line, TextRow below, double letter) {
    return isBetween(above, line, below, ROOM, letter);
  }

  private static boolean isBetween(
      TextRow above, TextRow line, TextRow below, double most, double letter) {
    double room = below.top() - above.bottom();
    // Else they are the lines of one wrapped text, with others of its row beside them.
    double apart = ColumnGaps.APART * letter;
    boolean isGroup = below.texts(apart).size() > above.texts(apart).size();
    return isGroup
        && room < most * line.height()
        && line.pieces().stream()
            .allMatch(
                piece ->
                    Stream.of(above, below)
                        .noneMatch(
                            row -> row.covers(piece.left() - letter, piece.right() + letter)));
  }

  /** The lines of a table without them. */
  List<TextRow> without(List<TextRow> lines) {
    Set<TextPiece> tall =
        borders.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    return tall.isEmpty()
        ? lines
        : lines.stream()
            .map(line -> line.pieces().stream().filter(piece -> !tall.contains(piece)).toList())
            .filter(pieces -> !pieces.isEmpty())
            .map(TextRow::new)
            .sorted(Comparator.comparingDouble(TextRow::middle))
            .toList();
  }

  /** Borders that are drawn, and those that they stand across, from above. */
  List<Double> with(List<Double> ruled) {
    return Stream.concat(ruled.stream(), borders.keySet().stream()).distinct().sorted().toList();
  }
}
