package dev.grille.vision.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns that text makes by itself: between them runs white space through nearly all rows.
 *
 * @param letter height of the letters, in pixels
 */
record ColumnGaps(double letter) {
  /** White space between columns that few rows have, against the letters' height. */
  private static final double NARROW = 0.7;

  /** The same that many rows have. */
  private static final double NARROWEST = 0.35;

  private static final int MANY = 10;

  /** White space that is more than one between words, which type of fixed width sets widest. */
  static final double APART = 1.2;

  /** Share of the rows whose texts begin, or end, together, and how near that is, in letters. */
  private static final double ALIGNED = 0.7;

  private static final double TOGETHER = 0.35;

  /** The same where so few rows tell that any gap between words might do. */
  private static final double WIDE = 1.8;

  /** Rows from which narrow white space is no accident. */
  private static final int TELLING = 4;

  /** Share of the rows that may cross it: titles and heads over several columns. */
  private static final double CROSSING = 0.2;

  /** Rows with text on each side of it, at least, where there are as many. */
  private static final int SUPPORT = 2;

  /** A run of white space, in pixels. */
  private record Gap(double from, double to) {
    double middle() {
      return (from + to) / 2;
    }

    boolean meets(Gap other) {
      return from <= other.to && other.from <= to;
    }

    boolean isCrossedBy(TextPiece piece) {
      return piece.left() < to && piece.right() > from;
    }
  }

  /** Places between the columns of a table that has no other text, from the left, in pixels. */
  List<Double> between(List<TextRow> rows) {
    double left = rows.stream().mapToDouble(TextRow::left).min().orElseThrow();
    double right = rows.stream().mapToDouble(TextRow::right).max().orElseThrow();
    return between(rows, left, right);
  }

  /**
   * Places between the columns of these rows, from the left, in pixels.
   *
   * @param left where the table begins
   * @param right where it ends
   */
  List<Double> between(List<TextRow> rows, double left, double right) {
    return between(rows, rows, left, right);
  }

  /**
   * The same of a table of whose rows more is known.
   *
   * @param whole what stands side by side: rows of one line, or of several whose texts are aligned
   *     differently
   */
  List<Double> between(List<TextRow> rows, List<TextRow> whole, double left, double right) {
    List<Gap> gaps = find(rows, whole, left, right);
    if (rows.size() > TELLING) {
      // Heads of groups stand over the columns' white space, and leave too little of it.
      for (Gap gap : find(rows.subList(1, rows.size()), whole, left, right)) {
        if (gap.to() - gap.from() >= APART * letter && gaps.stream().noneMatch(gap::meets)) {
          gaps.add(gap);
        }
      }
      gaps.sort(Comparator.comparingDouble(Gap::from));
    }
    return gaps.stream().map(Gap::middle).toList();
  }

  private List<Gap> find(List<TextRow> rows, List<TextRow> whole, double left, double right) {
    int first = (int) Math.floor(left);
    int width = (int) Math.ceil(right) - first + 1;
    List<Gap> found = new ArrayList<>();
    if (width < 2 || rows.isEmpty()) {
      return found;
    }
    double least = rows.size() >= MANY ? NARROWEST : rows.size() >= TELLING ? NARROW : WIDE;
    int crossing = (int) Math.floor(CROSSING * rows.size());
    List<Gap> rough = gaps(cover(rows, first, width), first, crossing, least * letter);
    List<TextRow> within = rows.stream().flatMap(row -> within(row, rough)).toList();
    List<Gap> gaps = gaps(cover(within, first, width), first, 0, Math.max(least, APART) * letter);
    rough.stream().filter(gap -> gaps.stream().noneMatch(gap::meets)).forEach(gaps::add);
    gaps.sort(Comparator.comparingDouble(Gap::from));
    for (Gap gap : gaps) {
      boolean narrow = gap.to() - gap.from() < APART * letter;
      double before = found.isEmpty() ? left : found.get(found.size() - 1).middle();
      if ((!narrow || isAligned(rows, gap)) && isSupported(rows, whole, gap, before, right)) {
        found.add(gap);
      }
    }
    return found;
  }

  /** Places between the columns over each of which a head has one text; none where it has one. */
  List<Double> below(TextRow head, List<TextRow> rows) {
    List<List<TextPiece>> heads = head.texts(APART * letter);
    List<Double> found = new ArrayList<>();
    for (int i = 1; i < heads.size(); i++) {
      List<TextPiece> before = heads.get(i - 1);
      int from = (int) Math.ceil(before.get(before.size() - 1).right());
      int width = (int) Math.floor(heads.get(i).get(0).left()) - from;
      int[] cover = cover(rows, from, Math.max(1, width));
      found.add(from + emptiest(cover, 0, cover.length).middle());
    }
    return found;
  }

  /** How many rows have ink at each place. */
  private static int[] cover(List<TextRow> rows, int first, int width) {
    int[] cover = new int[width];
    for (TextRow row : rows) {
      boolean[] covered = new boolean[width];
      for (TextPiece piece : row.pieces()) {
        int from = Math.max(0, (int) Math.floor(piece.left()) - first);
        int to = Math.min(width - 1, (int) Math.ceil(piece.right()) - first);
        for (int x = from; x <= to; x++) {
          covered[x] = true;
        }
      }
      for (int x = 0; x < width; x++) {
        cover[x] += covered[x] ? 1 : 0;
      }
    }
    return cover;
  }

  /** A row without the texts that cross white space between columns; nothing where all do. */
  private Stream<TextRow> within(TextRow row, List<Gap> gaps) {
    List<TextPiece> within =
        row.texts(APART * letter).stream()
            .filter(text -> text.stream().noneMatch(piece -> isCrossing(piece, gaps)))
            .flatMap(List::stream)
            .toList();
    return within.isEmpty() ? Stream.empty() : Stream.of(new TextRow(within));
  }

  private static boolean isCrossing(TextPiece piece, List<Gap> gaps) {
    return gaps.stream().anyMatch(gap -> gap.isCrossedBy(piece));
  }

  /**
   * Runs in which no more rows than some have ink: the emptiest part of each, for a title across
   * makes one of several.
   */
  private static List<Gap> gaps(int[] cover, int first, int crossing, double narrow) {
    List<Gap> gaps = new ArrayList<>();
    int x = 0;
    while (x < cover.length) {
      if (cover[x] > crossing) {
        x++;
        continue;
      }
      int begin = x;
      while (x < cover.length && cover[x] <= crossing) {
        x++;
      }
      Gap emptiest = emptiest(cover, begin, x);
      if (begin > 0 && x < cover.length && emptiest.to() - emptiest.from() >= narrow - 1) {
        gaps.add(new Gap(first + emptiest.from(), first + emptiest.to()));
      }
    }
    return gaps;
  }

  /** The widest of the parts that the fewest rows cross. */
  private static Gap emptiest(int[] cover, int begin, int end) {
    int least = Arrays.stream(cover, begin, end).min().orElseThrow();
    Gap widest = new Gap(begin, begin);
    int from = begin;
    for (int x = begin; x <= end; x++) {
      if (x == end || cover[x] > least) {
        if (x - 1 - from > widest.to() - widest.from()) {
          widest = new Gap(from, x - 1);
        }
        from = x + 1;
      }
    }
    return widest;
  }

  /**
   * Whether what follows a gap begins at one place, or what is before it ends at one, or the
   * middles lie below each other: behind the spaces between words nothing does.
   */
  private boolean isAligned(List<TextRow> rows, Gap gap) {
    List<Double> begins = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    List<Double> middles = new ArrayList<>();
    List<Double> middlesBefore = new ArrayList<>();
    for (TextRow row : rows) {
      List<TextPiece> before =
          row.pieces().stream().filter(piece -> piece.right() <= gap.from() + 1).toList();
      List<TextPiece> behind =
          row.pieces().stream().filter(piece -> piece.left() >= gap.to() - 1).toList();
      if (!before.isEmpty() && !behind.isEmpty()) {
        double end = before.get(before.size() - 1).right();
        double begin = behind.get(0).left();
        begins.add(begin);
        ends.add(end);
        middles.add((begin + end(behind)) / 2);
        middlesBefore.add((begin(before) + end) / 2);
      }
    }
    return share(begins) >= ALIGNED
        || share(ends) >= ALIGNED
        || share(middles) >= ALIGNED && share(middlesBefore) >= ALIGNED;
  }

  /** Where the run of words ends that a line of pieces begins with. */
  private double end(List<TextPiece> pieces) {
    int i = 0;
    while (i + 1 < pieces.size()
        && pieces.get(i + 1).left() - pieces.get(i).right() < APART * letter) {
      i++;
    }
    return pieces.get(i).right();
  }

  /** Where the run of words begins that a line of pieces ends with. */
  private double begin(List<TextPiece> pieces) {
    int i = pieces.size() - 1;
    while (i > 0 && pieces.get(i).left() - pieces.get(i - 1).right() < APART * letter) {
      i--;
    }
    return pieces.get(i).left();
  }

  /** The largest share of places that lie together. */
  private double share(List<Double> places) {
    List<Double> sorted = places.stream().sorted().toList();
    int most = 0;
    int first = 0;
    for (int i = 0; i < sorted.size(); i++) {
      while (sorted.get(i) - sorted.get(first) > TOGETHER * letter) {
        first++;
      }
      most = Math.max(most, i - first + 1);
    }
    return sorted.isEmpty() ? 0 : most / (double) sorted.size();
  }

  private static boolean isSupported(
      List<TextRow> rows, List<TextRow> whole, Gap gap, double left, double right) {
    List<TextRow> clear =
        rows.stream().filter(row -> row.pieces().stream().noneMatch(gap::isCrossedBy)).toList();
    int crossing = rows.size() - clear.size();
    long before = clear.stream().filter(row -> row.covers(left, gap.from())).count();
    long behind = clear.stream().filter(row -> row.covers(gap.to(), right)).count();
    long both =
        whole.stream()
            .filter(row -> row.covers(left, gap.from()) && row.covers(gap.to(), right))
            .count();
    // What more rows cross than have text there lies within a column whose texts are of all
    // lengths.
    long least = Math.max(Math.min(SUPPORT, rows.size()), crossing);
    return before >= least && behind >= least && both >= 1;
  }
}
