package dev.grille.vision.ink;

import dev.grille.vision.ink.InkMap.Blob;
import dev.grille.vision.ink.TextRows.Row;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which ink around a field is its value. The printer may have missed the field by half a
 * row, so the rows that are nearest and heaviest win, not the window; what belongs to the form or
 * to a neighbouring field is never taken.
 */
final class LineFinder {
  /** Wider gaps in a line, in heights of it, tell that something else begins. */
  static final double GAP = 0.7;

  private static final double SPECK = 0.16;

  /** Heights and ink of the lines of one text, against its main line's. */
  private static final double MIN_ALIKE = 0.5;

  private static final double MAX_ALIKE = 1.8;
  private static final double MIN_MASS = 0.02;

  /** Height of a window for several lines at least, in heights of a line's tall characters. */
  private static final double ROOM = 2.2;

  private final Box field;
  private final double expectedHeight;
  private final double knownHeight;
  private final double expectedCentre;
  private final List<Box> fixed;
  private final List<Box> neighbours;
  private final boolean strict;
  private final boolean several;

  /**
   * Prepares a search.
   *
   * @param field where the value is expected, moved by what is known of the drift
   * @param expectedHeight of a text line
   * @param knownHeight of a text line at least; 0 where it is not known
   * @param expectedCentre of the value, downwards
   * @param fixed print of the form around the field
   * @param neighbours the other fields
   * @param strict whether the value keeps to its field, as in the template's own picture
   * @param several whether the value may have several lines
   */
  LineFinder(
      Box field,
      double expectedHeight,
      double knownHeight,
      double expectedCentre,
      List<Box> fixed,
      List<Box> neighbours,
      boolean strict,
      boolean several) {
    this.strict = strict;
    this.several = several;
    this.field = field;
    this.expectedHeight = expectedHeight;
    this.knownHeight = knownHeight;
    this.expectedCentre = expectedCentre;
    this.fixed = fixed;
    this.neighbours = neighbours;
  }

  /** Finds the value's ink. */
  FieldInk find(InkMap map) {
    List<Blob> own = new ArrayList<>();
    List<Box> foreign = new ArrayList<>(map.rules());
    Set<Box> frames = strict ? Set.copyOf(map.frames()) : Set.of();
    double print = 0;
    double printArea = 0;
    for (Blob blob : map.blobs()) {
      if (isForeign(blob) || frames.contains(blob.box())) {
        foreign.add(blob.box());
        print += blob.area() * blob.density();
        printArea += blob.area();
      } else {
        own.add(blob);
      }
    }
    double formDensity = printArea == 0 ? 0 : print / printArea;
    if (several && !VerticalText.hasRoom(field)) {
      own = TouchingRows.parted(own, TextRows.of(near(own), expectedHeight, knownHeight));
    }
    return found(own, foreign, formDensity);
  }

  private List<Blob> near(List<Blob> own) {
    return own.stream()
        .filter(b -> b.box().right() > field.left() && b.box().left() < field.right())
        .toList();
  }

  private FieldInk found(List<Blob> own, List<Box> foreign, double formDensity) {
    List<InkLine> lines = lines(near(own), own, foreign);
    Set<Box> taken =
        lines.stream().flatMap(line -> line.own().stream()).collect(Collectors.toSet());
    List<Blob> read = own.stream().filter(b -> taken.contains(b.box())).toList();
    double area = read.stream().mapToDouble(Blob::area).sum();
    double left =
        own.stream()
            .filter(b -> !taken.contains(b.box()) && !isSpeck(b))
            .filter(b -> field.contains(b.box().centreX(), b.box().centreY()))
            .mapToDouble(Blob::area)
            .sum();
    double density =
        area == 0 ? 0 : read.stream().mapToDouble(b -> b.area() * b.density()).sum() / area;
    return new FieldInk(lines, foreign, left == 0 ? 0 : left / (left + area), density, formDensity);
  }

  private List<InkLine> lines(List<Blob> near, List<Blob> own, List<Box> foreign) {
    List<Row> rows =
        TextRows.of(near, expectedHeight, knownHeight).stream()
            .filter(row -> !row.parts().stream().allMatch(this::isSpeck))
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    if (several && VerticalText.hasRoom(field)) {
      List<Row> inside =
          TextRows.loose(near, expectedHeight).stream().filter(this::isInside).toList();
      List<Box> cells = VerticalText.cells(inside);
      if (!cells.isEmpty()) {
        return List.of(column(inside, cells, own, foreign));
      }
    }
    Row main = rows.stream().max(Comparator.comparingDouble(this::worth)).orElseThrow();
    List<InkLine> lines = new ArrayList<>();
    for (Row row : rows) {
      if (row == main || (several && isOneOfSeveral(row, main))) {
        InkLine line = line(row, rows, own, foreign);
        if (line != null) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private static InkLine column(
      List<Row> rows, List<Box> cells, List<Blob> own, List<Box> foreign) {
    List<Blob> parts = rows.stream().flatMap(row -> row.parts().stream()).toList();
    Set<Blob> mine = new HashSet<>(parts);
    List<Box> others = new ArrayList<>(foreign);
    own.stream().filter(b -> !mine.contains(b)).forEach(b -> others.add(b.box()));
    Box box = cells.stream().reduce(Box::union).orElseThrow();
    return new InkLine(box, box.width(), parts.stream().map(Blob::box).toList(), others, cells);
  }

  /** A row's ink, within the field and beyond it as far as no gap says that another begins. */
  private @Nullable InkLine line(Row row, List<Row> rows, List<Blob> own, List<Box> foreign) {
    Set<Blob> elsewhere =
        rows.stream()
            .filter(other -> other != row)
            .flatMap(other -> other.parts().stream())
            .collect(Collectors.toSet());
    List<Blob> free = own.stream().filter(b -> !elsewhere.contains(b)).toList();
    Box box = columns(free, row);
    if (box == null) {
      return null;
    }
    List<Box> mine = new ArrayList<>();
    List<Box> others = new ArrayList<>(foreign);
    for (Blob blob : own) {
      boolean taken = !elsewhere.contains(blob) && blob.box().shareIn(box) >= 0.5;
      (taken ? mine : others).add(blob.box());
    }
    return new InkLine(box, row.height(), mine, others, List.of());
  }

  private boolean isForeign(Blob blob) {
    Box box = blob.box();
    if (box.height() > 3.5 * expectedHeight && box.height() > 1.5 * field.height()) {
      return true;
    }
    if (box.width() > 1.8 * expectedHeight && box.height() < 0.25 * expectedHeight) {
      return true;
    }
    double grace = 0.1 * expectedHeight;
    for (Box print : fixed) {
      if (box.shareIn(print.grow(grace, grace)) > 0.7) {
        return true;
      }
    }
    if (field.contains(box.centreX(), box.centreY())) {
      return false;
    }
    if (strict) {
      return true;
    }
    for (Box neighbour : neighbours) {
      if (neighbour.contains(box.centreX(), box.centreY())) {
        return true;
      }
    }
    return false;
  }

  private boolean isSpeck(Blob blob) {
    double limit = SPECK * expectedHeight;
    return blob.box().width() < limit && blob.box().height() < limit;
  }

  private double worth(Row row) {
    double away = (row.centre() - expectedCentre) / (0.55 * field.height());
    double size = Math.min(1, row.height() / (0.5 * expectedHeight));
    return row.mass() * size * Math.exp(-away * away / 2);
  }

  private boolean isInside(Row row) {
    return row.centre() > field.top() - 0.1 * field.height()
        && row.centre() < field.bottom() + 0.1 * field.height();
  }

  /** Whether a field has room for several lines, and a row is one of them. */
  private boolean isOneOfSeveral(Row row, Row main) {
    boolean alike =
        row.height() > MIN_ALIKE * main.height()
            && row.height() < MAX_ALIKE * main.height()
            && row.mass() > MIN_MASS * main.mass();
    return isInside(row) && alike && field.height() > ROOM * Math.min(main.height(), row.height());
  }

  /** From the ink inside the field outwards, as long as no gap says that something else begins. */
  private @Nullable Box columns(List<Blob> own, Row row) {
    Set<Blob> parts = new HashSet<>(row.parts());
    List<Blob> inRow =
        own.stream()
            .filter(b -> parts.contains(b) || overlap(b.box(), row) > 0.5 * b.box().height())
            .sorted(Comparator.comparingDouble(b -> b.box().left()))
            .toList();
    Box box = null;
    for (Blob blob : inRow) {
      boolean seed = blob.box().centreX() >= field.left() && blob.box().centreX() <= field.right();
      if (seed && !isSpeck(blob)) {
        box = box == null ? blob.box() : box.union(blob.box());
      }
    }
    if (box == null) {
      return null;
    }
    double gap = GAP * row.height();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Blob blob : inRow) {
        boolean beside =
            blob.box().left() < box.right() + gap && blob.box().right() > box.left() - gap;
        boolean beyond = blob.box().left() < box.left() || blob.box().right() > box.right();
        boolean small = isSpeck(blob) && !field.contains(blob.box().centreX(), row.centre());
        if (beside && beyond && !small && blob.box().shareIn(box) < 1) {
          box = box.union(blob.box());
          grown = true;
        }
      }
    }
    return new Box(
        box.left(),
        Math.min(box.top(), row.top()),
        box.right(),
        Math.max(box.bottom(), row.bottom()));
  }

  private static double overlap(Box box, Row row) {
    return Math.min(box.bottom(), row.bottom()) - Math.max(box.top(), row.top());
  }
}
