package dev.grille.vision.ink;

import dev.grille.vision.ink.InkMap.Blob;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sorts ink into rows of text: tall parts make rows where they overlap, and dots, accents and
 * strokes join the nearest. Works from the parts themselves, so that rows may stand as tight as
 * print allows and a window may hold any number of them.
 */
final class TextRows {
  /** Longer side of a character's ink against the shorter one. */
  private static final double MAX_SIDE = 1.4;

  /** Width of a part that is as wide as its character, against that. */
  private static final double AS_WIDE = 0.6;

  /** How much of the smaller of two parts must overlap for both to stand in one row. */
  private static final double OVERLAP = 0.5;

  /** Parts lower than this share of the usual height are marks, not characters. */
  private static final double MARK = 0.45;

  /** Parts higher than this are characters of two rows that touch, or no text. */
  private static final double TALL = 1.7;

  /** How far marks may stand above or below their row, as a share of the usual height. */
  private static final double NEAR = 0.45;

  /** A mark within a row is none away from it, in template pixels. */
  private static final double MIN_DISTANCE = 1e-6;

  /** Air within a line, and the height of all its parts, against the higher of two of them. */
  private static final double GAP = 0.2;

  private static final double ONE_LINE = 1.35;

  /** Air that a missing row of dots leaves within a line, against the line's known height. */
  private static final double MISSING = 0.34;

  /** Parts lower than this share of the expected height are dust where others are higher. */
  private static final double MIN_PART_HEIGHT = 0.1;

  /** Quantile of the parts' heights that small letters and parts of Han characters stay below. */
  private static final double USUAL = 0.7;

  /** A line's height by that of its taller characters. */
  private static final double LINE = 1.1;

  private TextRows() {}

  /**
   * One row.
   *
   * @param parts its ink
   * @param top of its tall parts
   * @param bottom of its tall parts
   * @param mass inked area, in template pixels squared
   */
  record Row(List<Blob> parts, double top, double bottom, double mass) {
    Row {
      parts = List.copyOf(parts);
    }

    double height() {
      return bottom - top;
    }

    double centre() {
      return (top + bottom) / 2;
    }
  }

  /**
   * The rows from top to bottom.
   *
   * @param usual height of a text line where nothing tells it
   * @param known height of a text line at least; 0 where it is not known
   */
  static List<Row> of(List<Blob> blobs, double usual, double known) {
    return merged(rows(blobs, usual, NEAR), known);
  }

  /** The same where parts above each other, however flat, stay rows of their own. */
  static List<Row> loose(List<Blob> blobs, double usual) {
    return rows(blobs, usual, 0);
  }

  private static List<Row> rows(List<Blob> blobs, double usual, double near) {
    double height = usualHeight(blobs, usual);
    List<Blob> tall =
        blobs.stream()
            .filter(b -> b.box().height() >= MARK * height && b.box().height() <= TALL * height)
            .sorted(Comparator.comparingDouble((Blob b) -> -b.box().height()))
            .toList();
    List<Builder> rows = new ArrayList<>();
    for (Blob blob : tall) {
      Builder row = overlapping(rows, blob.box());
      if (row == null) {
        rows.add(new Builder(blob));
      } else {
        row.add(blob);
      }
    }
    Set<Blob> placed = new HashSet<>(tall);
    for (Blob blob : blobs) {
      if (!placed.contains(blob)) {
        join(rows, blob, near * height);
      }
    }
    return rows.stream()
        .map(Builder::built)
        .sorted(Comparator.comparingDouble(Row::centre))
        .toList();
  }

  /**
   * Parts of Han characters may stand above each other, and so do those of dotted print where a row
   * of dots is missing: they are nearer than two lines are.
   */
  private static List<Row> merged(List<Row> rows, double known) {
    List<Row> merged = new ArrayList<>();
    for (Row row : rows) {
      Row last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && isOneLine(last, row, known)) {
        List<Blob> parts = new ArrayList<>(last.parts());
        parts.addAll(row.parts());
        double top = Math.min(last.top(), row.top());
        double bottom = Math.max(last.bottom(), row.bottom());
        merged.set(merged.size() - 1, new Row(parts, top, bottom, last.mass() + row.mass()));
      } else {
        merged.add(row);
      }
    }
    return merged;
  }

  private static boolean isOneLine(Row upper, Row lower, double known) {
    double gap = lower.top() - upper.bottom();
    double height = Math.max(upper.height(), lower.height());
    double all = Math.max(upper.bottom(), lower.bottom()) - Math.min(upper.top(), lower.top());
    return (gap < GAP * height && all < ONE_LINE * height)
        || (gap < MISSING * known && all < ONE_LINE * known);
  }

  /**
   * Height of the text lines in a window, from its ink.
   *
   * @param usual where the ink does not tell, and at most
   */
  static double lineHeight(List<Blob> blobs, Box field, double usual) {
    List<Blob> inside =
        blobs.stream()
            .filter(b -> field.contains(b.box().centreX(), b.box().centreY()))
            .filter(b -> b.box().width() < 4 * b.box().height())
            .toList();
    return inside.isEmpty() ? usual : Math.min(usual, LINE * usualHeight(inside, usual));
  }

  /**
   * The same from ink of which nothing was joined. Parts that fill their boxes tell nothing: they
   * are dots of a matrix, dots of letters or bars, and the text is higher than they are.
   */
  static double barePartsHeight(List<Blob> parts, Box field, double usual) {
    List<Blob> shaped = parts.stream().filter(part -> part.fill() < DottedPrint.SOLID).toList();
    Box whole = stackedCharacter(parts, field);
    return whole == null
        ? lineHeight(shaped, field, usual)
        : Math.min(usual, LINE * whole.height());
  }

  /**
   * A single character made of parts one upon the other, as 男 is of 田 and 力: all as wide as it is,
   * and it about as high as wide. Two lines of text have more than one part each. Null where there
   * is none.
   */
  private static @Nullable Box stackedCharacter(List<Blob> parts, Box field) {
    List<Box> inside =
        parts.stream()
            .map(Blob::box)
            .filter(box -> field.contains(box.centreX(), box.centreY()))
            .toList();
    Box all = inside.stream().reduce(Box::union).orElse(null);
    if (all == null || inside.size() < 2) {
      return null;
    }
    boolean square =
        all.height() <= MAX_SIDE * all.width() && all.width() <= MAX_SIDE * all.height();
    boolean stacked = inside.stream().allMatch(box -> box.width() >= AS_WIDE * all.width());
    return square && stacked ? all : null;
  }

  /** The height of the taller characters: a quantile over the parts, each by its width. */
  private static double usualHeight(List<Blob> blobs, double usual) {
    List<Blob> parts =
        blobs.stream()
            .filter(
                b -> b.box().height() > MIN_PART_HEIGHT * usual && b.box().height() < TALL * usual)
            .sorted(Comparator.comparingDouble(b -> b.box().height()))
            .toList();
    double all = parts.stream().mapToDouble(b -> b.box().width()).sum();
    double seen = 0;
    for (Blob part : parts) {
      seen += part.box().width();
      if (seen >= USUAL * all) {
        return part.box().height();
      }
    }
    return smallest(blobs, usual);
  }

  /** Where all ink is lower than expected, its highest part tells. */
  private static double smallest(List<Blob> blobs, double usual) {
    double highest = blobs.stream().mapToDouble(b -> b.box().height()).max().orElse(usual);
    return Math.min(usual, highest);
  }

  private static @Nullable Builder overlapping(List<Builder> rows, Box box) {
    Builder best = null;
    double most = OVERLAP;
    for (Builder row : rows) {
      double overlap = Math.min(box.bottom(), row.bottom) - Math.max(box.top(), row.top);
      double share = overlap / Math.min(box.height(), row.bottom - row.top);
      if (share > most) {
        most = share;
        best = row;
      }
    }
    return best;
  }

  private static void join(List<Builder> rows, Blob blob, double near) {
    Builder best = null;
    double least = Math.max(near, MIN_DISTANCE);
    for (Builder row : rows) {
      double centre = blob.box().centreY();
      double away = Math.max(0, Math.max(row.top - centre, centre - row.bottom));
      if (away < least) {
        least = away;
        best = row;
      }
    }
    if (best == null) {
      rows.add(new Builder(blob));
    } else {
      best.parts.add(blob);
    }
  }

  private static final class Builder {
    private final List<Blob> parts = new ArrayList<>();
    private double top;
    private double bottom;

    Builder(Blob first) {
      top = first.box().top();
      bottom = first.box().bottom();
      parts.add(first);
    }

    void add(Blob blob) {
      top = Math.min(top, blob.box().top());
      bottom = Math.max(bottom, blob.box().bottom());
      parts.add(blob);
    }

    Row built() {
      return new Row(parts, top, bottom, parts.stream().mapToDouble(Blob::area).sum());
    }
  }
}
