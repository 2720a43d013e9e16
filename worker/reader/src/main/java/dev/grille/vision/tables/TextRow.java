package dev.grille.vision.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Text that stands side by side on a flat page: what one line of type holds.
 *
 * @param pieces from the left; at least one
 */
record TextRow(List<TextPiece> pieces) {
  /** How far the middle of a piece may lie beside its row's, against the lower one's height. */
  private static final double ASIDE = 0.45;

  /** Against the usual height of pieces, that of what is no line: a stamp, text that stands. */
  private static final double TALL = 2.5;

  TextRow {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("a row without text");
    }
  }

  double top() {
    return pieces.stream().mapToDouble(TextPiece::top).min().orElseThrow();
  }

  double bottom() {
    return pieces.stream().mapToDouble(TextPiece::bottom).max().orElseThrow();
  }

  double left() {
    return pieces.get(0).left();
  }

  double right() {
    return pieces.stream().mapToDouble(TextPiece::right).max().orElseThrow();
  }

  /** The median of its pieces' middles. */
  double middle() {
    double[] sorted = pieces.stream().mapToDouble(TextPiece::middle).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  double height() {
    double[] sorted = pieces.stream().mapToDouble(p -> p.region().height()).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** Whether two of its pieces that follow each other stand so far apart, in pixels. */
  boolean isParted(double gap) {
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).left() - pieces.get(i - 1).right() >= gap) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is ink of it between two places. */
  boolean covers(double from, double to) {
    return pieces.stream().anyMatch(piece -> piece.left() < to && piece.right() > from);
  }

  /** The words of it, those together between which less than a gap is white, in pixels. */
  List<List<TextPiece>> texts(double gap) {
    List<List<TextPiece>> texts = new ArrayList<>();
    double end = Double.NEGATIVE_INFINITY;
    for (TextPiece piece : pieces) {
      if (piece.left() - end >= gap) {
        texts.add(new ArrayList<>());
      }
      texts.get(texts.size() - 1).add(piece);
      end = piece.right();
    }
    return texts;
  }

  /** Several as one, from the left. */
  static TextRow joined(List<TextRow> rows) {
    return fromTheLeft(rows.stream().flatMap(row -> row.pieces().stream()).toList());
  }

  /**
   * The rows that pieces make, from above. What is much higher than the others belongs to none: it
   * stands beside several.
   */
  static List<TextRow> of(List<TextPiece> pieces) {
    double[] heights =
        pieces.stream().mapToDouble(piece -> piece.bottom() - piece.top()).sorted().toArray();
    double most = heights.length == 0 ? 0 : TALL * heights[heights.length / 2];
    List<TextPiece> sorted =
        pieces.stream()
            .filter(piece -> piece.bottom() - piece.top() <= most)
            .sorted(Comparator.comparingDouble(TextPiece::middle))
            .toList();
    List<List<TextPiece>> rows = new ArrayList<>();
    for (TextPiece piece : sorted) {
      List<TextPiece> home = null;
      double nearest = Double.MAX_VALUE;
      for (List<TextPiece> row : rows) {
        TextRow so = new TextRow(row);
        double off = Math.abs(so.middle() - piece.middle());
        double low = Math.min(so.height(), piece.region().height());
        if (off <= ASIDE * low && off < nearest && !overlaps(row, piece)) {
          home = row;
          nearest = off;
        }
      }
      if (home == null) {
        home = new ArrayList<>();
        rows.add(home);
      }
      home.add(piece);
    }
    return rows.stream()
        .map(TextRow::fromTheLeft)
        .sorted(Comparator.comparingDouble(TextRow::middle))
        .toList();
  }

  private static TextRow fromTheLeft(List<TextPiece> row) {
    return new TextRow(row.stream().sorted(Comparator.comparingDouble(TextPiece::left)).toList());
  }

  private static boolean overlaps(List<TextPiece> row, TextPiece piece) {
    return row.stream()
        .anyMatch(
            other ->
                Math.min(other.right(), piece.right()) - Math.max(other.left(), piece.left())
                    > 0.5 * Math.min(other.region().width(), piece.region().width()));
  }
}
