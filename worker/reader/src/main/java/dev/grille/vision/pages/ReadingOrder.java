package dev.grille.vision.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

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

  private ReadingOrder() {}

  /** A line as it lies after the page's skew is taken away. */
  private record Placed<T>(T line, double left, double right, double top, double bottom) {
    double height() {
      return bottom - top;
    }

    double middle() {
      return (top + bottom) / 2;
    }

    boolean crosses(double x) {
      return left < x && right > x;
    }
  }

  /**
   * Orders lines.
   *
   * @param skew of the page, in degrees clockwise
   */
  static <T> List<T> of(List<T> lines, Function<T, TextRegion> region, double skew) {
    double cos = Math.cos(Math.toRadians(-skew));
    double sin = Math.sin(Math.toRadians(-skew));
    List<Placed<T>> placed = new ArrayList<>();
    for (T line : lines) {
      TextRegion at = region.apply(line);
      double x = at.x() * cos - at.y() * sin;
      double y = at.x() * sin + at.y() * cos;
      boolean lies = Math.abs(Math.cos(Math.toRadians(at.angle() - skew))) > Math.sqrt(0.5);
      double width = lies ? at.width() : at.height();
      double height = lies ? at.height() : at.width();
      double top = y - height / 2;
      // A line that stands belongs to the row beside which it begins.
      double bottom = lies ? top + height : top + Math.min(width, height);
      placed.add(new Placed<>(line, x - width / 2, x + width / 2, top, bottom));
    }
    List<Placed<T>> ordered = new ArrayList<>();
    order(placed, ordered);
    return ordered.stream().map(Placed::line).toList();
  }

  private static <T> void order(List<Placed<T>> lines, List<Placed<T>> ordered) {
    List<Double> places = places(lines);
    for (double x : places) {
      List<List<Placed<T>>> bands = bands(lines, x);
      if (bands.stream().anyMatch(band -> hasColumns(band, x))) {
        for (List<Placed<T>> band : bands) {
          if (hasColumns(band, x)) {
            order(band.stream().filter(line -> line.right() <= x).toList(), ordered);
            order(band.stream().filter(line -> line.left() >= x).toList(), ordered);
          } else {
            rows(band, ordered);
          }
        }
        return;
      }
    }
    rows(lines, ordered);
  }

  /** Where a gutter may be, those that the fewest lines cross first. */
  private static <T> List<Double> places(List<Placed<T>> lines) {
    if (lines.size() < 2 * MIN_LINES) {
      return List.of();
    }
    double left = lines.stream().mapToDouble(Placed::left).min().orElse(0);
    double right = lines.stream().mapToDouble(Placed::right).max().orElse(0);
    return IntStream.range(1, PLACES)
        .mapToObj(i -> left + (right - left) * i / PLACES)
        .sorted(
            Comparator.comparingLong(
                (Double x) -> lines.stream().filter(line -> line.crosses(x)).count()))
        .toList();
  }

  /** What lies between the lines that cross a gutter, and these themselves, from top to bottom. */
  private static <T> List<List<Placed<T>>> bands(List<Placed<T>> lines, double x) {
    List<Placed<T>> down =
        lines.stream().sorted(Comparator.comparingDouble(Placed::middle)).toList();
    List<List<Placed<T>>> bands = new ArrayList<>();
    boolean crossed = true;
    for (Placed<T> line : down) {
      boolean crosses = line.crosses(x);
      if (bands.isEmpty() || crosses != crossed) {
        bands.add(new ArrayList<>());
      }
      bands.get(bands.size() - 1).add(line);
      crossed = crosses;
    }
    return bands;
  }

  private static <T> boolean hasColumns(List<Placed<T>> band, double x) {
    return isColumn(band.stream().filter(line -> line.right() <= x).toList())
        && isColumn(band.stream().filter(line -> line.left() >= x).toList());
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

  private static <T> void rows(List<Placed<T>> lines, List<Placed<T>> ordered) {
    List<List<Placed<T>>> rows = new ArrayList<>();
    for (Placed<T> line :
        lines.stream().sorted(Comparator.comparingDouble(Placed::middle)).toList()) {
      List<Placed<T>> row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (row != null && row.stream().anyMatch(other -> isBeside(other, line))) {
        row.add(line);
      } else {
        rows.add(new ArrayList<>(List.of(line)));
      }
    }
    for (List<Placed<T>> row : rows) {
      row.stream().sorted(Comparator.comparingDouble(Placed::left)).forEach(ordered::add);
    }
  }

  private static boolean isBeside(Placed<?> one, Placed<?> other) {
    double common = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
    return common > BESIDE * Math.min(one.height(), other.height());
  }
}
