package dev.grille.vision.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts the lines of a page into the order in which people read them: columns of running text one
 * after the other, all else row by row. Lengths count in heights of the lines themselves.
 */
final class ReadingOrder {
  /** Lines of running text on each side of a gutter, at least. */
  private static final int MIN_LINES = 3;

  /** Width of most lines of a column against the column's own: cells of tables differ more. */
  private static final double FULL = 0.6;

  /** The same against their height: short cells in a column are no running text. */
  private static final double LONG = 8;

  /** Of the lower of two lines, the part that has to be beside the other for them to be a row. */
  private static final double BESIDE = 0.5;

  /** How many places of a gutter are tried. */
  private static final int PLACES = 64;

  /** How many slopes of a gutter are tried to each side. */
  private static final int SLOPES = 4;

  /** From one to the next, pixels aside for each down. */
  private static final double STEEPER = 0.03;

  private ReadingOrder() {}

  /** Of a row's height, the part that has to be beside the beginning of a line that stands. */
  private static final double MET = 0.1;

  /** Length against width of a column of two characters at least: a single one has no direction. */
  private static final double COLUMN = 1.6;

  /** How a line runs. */
  private enum Run {
    RIGHTWARDS,
    DOWNWARDS,
    UPWARDS
  }

  /**
   * A line as it lies after the page's skew is taken away; of one that stands, where it begins.
   *
   * @param end of all of it, downwards
   */
  private record Placed<T>(
      T line, Run run, double left, double right, double top, double bottom, double end) {
    boolean lies() {
      return run == Run.RIGHTWARDS;
    }

    double height() {
      return bottom - top;
    }

    double middle() {
      return (top + bottom) / 2;
    }

    boolean isLeftOf(Gutter gutter) {
      return right <= gutter.at(middle());
    }

    boolean isRightOf(Gutter gutter) {
      return left >= gutter.at(middle());
    }

    boolean crosses(Gutter gutter) {
      return !isLeftOf(gutter) && !isRightOf(gutter);
    }
  }

  /** A white band down the page, which a slanted page tilts. */
  private record Gutter(double x, double y, double slope) {
    double at(double height) {
      return x + slope * (height - y);
    }
  }

  /**
   * Orders lines.
   *
   * @param skew of the page, in degrees clockwise
   */
  static <T> List<T> of(List<T> lines, Function<T, TextRegion> region, double skew) {
    FlatPage flat = FlatPage.of(lines.stream().map(region).toList(), skew);
    List<Placed<T>> placed = new ArrayList<>();
    for (T line : lines) {
      TextRegion at = region.apply(line);
      FlatPage.Place place = flat.place(at);
      boolean lies = flat.isLying(at);
      double width = lies ? at.width() : at.height();
      double height = lies ? at.height() : at.width();
      double left = place.x() - width / 2;
      double top = place.y() - height / 2;
      double bottom = lies ? top + height : top + Math.min(width, height);
      Run run = lies || at.width() < COLUMN * at.height() ? Run.RIGHTWARDS : runOf(at);
      placed.add(new Placed<>(line, run, left, left + width, top, bottom, top + height));
    }
    List<Placed<T>> ordered = new ArrayList<>();
    order(placed, ordered);
    return ordered.stream().map(Placed::line).toList();
  }

  private static Run runOf(TextRegion standing) {
    return standing.runsDownwards() ? Run.DOWNWARDS : Run.UPWARDS;
  }

  private static <T> void order(List<Placed<T>> lines, List<Placed<T>> ordered) {
    for (Gutter gutter : gutters(lines)) {
      List<List<Placed<T>>> bands = bands(lines, gutter);
      if (bands.stream().anyMatch(band -> hasColumns(band, gutter))) {
        for (List<Placed<T>> band : bands) {
          if (hasColumns(band, gutter)) {
            order(band.stream().filter(line -> line.isLeftOf(gutter)).toList(), ordered);
            order(band.stream().filter(line -> line.isRightOf(gutter)).toList(), ordered);
          } else {
            rows(band, ordered);
          }
        }
        return;
      }
    }
    rows(lines, ordered);
  }

  /** Where gutters may be, those that the fewest lines cross first. */
  private static <T> List<Gutter> gutters(List<Placed<T>> lines) {
    if (lines.size() < 2 * MIN_LINES) {
      return List.of();
    }
    double left = lines.stream().mapToDouble(Placed::left).min().orElse(0);
    double right = lines.stream().mapToDouble(Placed::right).max().orElse(0);
    double middle = lines.stream().mapToDouble(Placed::middle).average().orElse(0);
    List<Gutter> gutters = new ArrayList<>();
    for (int slope = -SLOPES; slope <= SLOPES; slope++) {
      for (int i = 1; i < PLACES; i++) {
        double x = left + (right - left) * i / PLACES;
        gutters.add(new Gutter(x, middle, slope * STEEPER));
      }
    }
    return gutters.stream()
        .sorted(
            Comparator.comparingLong(
                    (Gutter gutter) -> lines.stream().filter(line -> line.crosses(gutter)).count())
                .thenComparingDouble(gutter -> Math.abs(gutter.slope())))
        .toList();
  }

  /** What lies between the lines that cross a gutter, and these themselves, from top to bottom. */
  private static <T> List<List<Placed<T>>> bands(List<Placed<T>> lines, Gutter gutter) {
    List<List<Placed<T>>> bands = new ArrayList<>();
    boolean crossed = true;
    for (Placed<T> line : down(lines.stream())) {
      boolean crosses = line.crosses(gutter);
      if (bands.isEmpty() || crosses != crossed) {
        bands.add(new ArrayList<>());
      }
      bands.get(bands.size() - 1).add(line);
      crossed = crosses;
    }
    return bands;
  }

  private static <T> boolean hasColumns(List<Placed<T>> band, Gutter gutter) {
    return isColumn(band.stream().filter(line -> line.isLeftOf(gutter)).toList())
        && isColumn(band.stream().filter(line -> line.isRightOf(gutter)).toList());
  }

  private static <T> boolean isColumn(List<Placed<T>> side) {
    if (side.size() < MIN_LINES) {
      return false;
    }
    double left = side.stream().mapToDouble(Placed::left).min().orElse(0);
    double right = side.stream().mapToDouble(Placed::right).max().orElse(0);
    long full =
        side.stream()
            .filter(line -> line.right() - line.left() >= FULL * (right - left))
            .filter(line -> line.right() - line.left() >= LONG * line.height())
            .count();
    return 2 * full > side.size();
  }

  /** Row by row. What stands comes before the row beside which it begins, never within a text. */
  private static <T> void rows(List<Placed<T>> lines, List<Placed<T>> ordered) {
    List<List<Placed<T>>> rows = new ArrayList<>();
    for (Placed<T> line : down(lines.stream().filter(Placed::lies))) {
      List<Placed<T>> row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (row != null && row.stream().anyMatch(other -> isBeside(other, line))) {
        row.add(line);
      } else {
        rows.add(new ArrayList<>(List.of(line)));
      }
    }
    List<Placed<T>> standing = down(lines.stream().filter(line -> !line.lies()));
    for (List<Placed<T>> row : rows) {
      List<Placed<T>> before = standing.stream().filter(line -> beginsBefore(line, row)).toList();
      standing = standing.stream().filter(line -> !before.contains(line)).toList();
      columns(before, ordered);
      row.stream().sorted(Comparator.comparingDouble(Placed::left)).forEach(ordered::add);
    }
    columns(standing, ordered);
  }

  /** Lines that stand side by side are read as they were written: each on the last one's left. */
  private static <T> void columns(List<Placed<T>> lines, List<Placed<T>> ordered) {
    List<List<Placed<T>>> groups = new ArrayList<>();
    for (Placed<T> line : lines) {
      List<Placed<T>> group = groups.isEmpty() ? null : groups.get(groups.size() - 1);
      if (group != null && group.stream().anyMatch(other -> line.top() < other.end())) {
        group.add(line);
      } else {
        groups.add(new ArrayList<>(List.of(line)));
      }
    }
    for (List<Placed<T>> group : groups) {
      // Turned upwards, lines follow each other rightwards.
      boolean upwards = group.stream().allMatch(line -> line.run() == Run.UPWARDS);
      Comparator<Placed<T>> order = Comparator.comparingDouble(Placed::left);
      group.stream().sorted(upwards ? order : order.reversed()).forEach(ordered::add);
    }
  }

  private static <T> boolean beginsBefore(Placed<T> standing, List<Placed<T>> row) {
    return row.stream().anyMatch(line -> standing.top() < line.bottom() - MET * line.height());
  }

  private static <T> List<Placed<T>> down(Stream<Placed<T>> lines) {
    return lines.sorted(Comparator.comparingDouble(Placed::middle)).toList();
  }

  private static boolean isBeside(Placed<?> one, Placed<?> other) {
    double common = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
    return common > BESIDE * Math.min(one.height(), other.height());
  }
}
