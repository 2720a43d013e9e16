package dev.grille.vision.ink;

import dev.grille.vision.ink.InkMap.Blob;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses which ink around a field is its value. The printer may have missed the field by half a
 * row, so the line that is nearest and heaviest wins, not the window; what belongs to the form or
 * to a neighbouring field is never taken.
 */
final class LineFinder {
  private static final double STEPS_PER_HEIGHT = 24;
  private static final double SPECK = 0.16;

  private final Box field;
  private final double expectedHeight;
  private final double expectedCentre;
  private final List<Box> fixed;
  private final List<Box> neighbours;
  private final boolean strict;

  /**
   * Prepares a search.
   *
   * @param field where the value is expected, moved by what is known of the drift
   * @param expectedHeight of a text line
   * @param expectedCentre of the value, downwards
   * @param fixed print of the form around the field
   * @param neighbours the other fields
   * @param strict whether the value keeps to its field, as in the template's own picture
   */
  LineFinder(
      Box field,
      double expectedHeight,
      double expectedCentre,
      List<Box> fixed,
      List<Box> neighbours,
      boolean strict) {
    this.strict = strict;
    this.field = field;
    this.expectedHeight = expectedHeight;
    this.expectedCentre = expectedCentre;
    this.fixed = fixed;
    this.neighbours = neighbours;
  }

  /** One run of rows with ink. */
  private record Band(double top, double bottom, double mass) {
    double height() {
      return bottom - top;
    }

    double centre() {
      return (top + bottom) / 2;
    }
  }

  /** Finds the value's ink. */
  InkLine find(InkMap map) {
    List<Blob> own = new ArrayList<>();
    List<Box> foreign = new ArrayList<>(map.rules());
    for (Blob blob : map.blobs()) {
      if (isForeign(blob)) {
        foreign.add(blob.box());
      } else {
        own.add(blob);
      }
    }
    List<Blob> near =
        own.stream()
            .filter(b -> b.box().right() > field.left() && b.box().left() < field.right())
            .filter(b -> !isSpeck(b))
            .toList();
    List<Band> bands = bands(near);
    if (bands.isEmpty()) {
      return new InkLine(null, 0, 0, List.of(), foreign);
    }
    Band main = bands.stream().max(Comparator.comparingDouble(this::worth)).orElseThrow();
    List<Band> lines = lines(bands, main);
    Box rows =
        new Box(
            field.left(),
            lines.stream().mapToDouble(Band::top).min().orElse(main.top()),
            field.right(),
            lines.stream().mapToDouble(Band::bottom).max().orElse(main.bottom()));
    Box box = columns(own, rows, main.height());
    if (box == null) {
      return new InkLine(null, 0, 0, List.of(), foreign);
    }
    List<Box> taken = new ArrayList<>();
    for (Blob blob : own) {
      (blob.box().shareIn(box) < 0.5 ? foreign : taken).add(blob.box());
    }
    return new InkLine(box, lines.size(), main.height(), taken, foreign);
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

  /** Cuts the rows into runs with ink. */
  private List<Band> bands(List<Blob> blobs) {
    if (blobs.isEmpty()) {
      return List.of();
    }
    double top = blobs.stream().mapToDouble(b -> b.box().top()).min().orElseThrow();
    double bottom = blobs.stream().mapToDouble(b -> b.box().bottom()).max().orElseThrow();
    double step = expectedHeight / STEPS_PER_HEIGHT;
    double[] rows = new double[(int) Math.ceil((bottom - top) / step) + 1];
    for (Blob blob : blobs) {
      int from = (int) Math.floor((blob.box().top() - top) / step);
      int to = (int) Math.ceil((blob.box().bottom() - top) / step);
      for (int row = from; row < to; row++) {
        rows[row] += blob.area() / (to - from);
      }
    }
    double most = 0;
    for (double row : rows) {
      most = Math.max(most, row);
    }
    List<Band> bands = new ArrayList<>();
    int start = -1;
    double mass = 0;
    for (int row = 0; row <= rows.length; row++) {
      boolean inked = row < rows.length && rows[row] > 0.1 * most;
      if (inked) {
        start = start < 0 ? row : start;
        mass += rows[row];
      } else if (start >= 0) {
        bands.add(new Band(top + start * step, top + row * step, mass));
        start = -1;
        mass = 0;
      }
    }
    return merge(bands);
  }

  /** Parts of one line, such as the dots above letters, stand closer than two lines do. */
  private List<Band> merge(List<Band> bands) {
    List<Band> merged = new ArrayList<>();
    for (Band band : bands) {
      Band last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null
          && band.top() - last.bottom() < 0.15 * expectedHeight
          && band.bottom() - last.top() < 1.35 * expectedHeight) {
        merged.set(
            merged.size() - 1, new Band(last.top(), band.bottom(), last.mass() + band.mass()));
      } else {
        merged.add(band);
      }
    }
    return merged;
  }

  private double worth(Band band) {
    double away = (band.centre() - expectedCentre) / (0.55 * field.height());
    double size = Math.min(1, band.height() / (0.5 * expectedHeight));
    return band.mass() * size * Math.exp(-away * away / 2);
  }

  /** All lines of a field that has room for several; else the main one alone. */
  private List<Band> lines(List<Band> bands, Band main) {
    List<Band> lines = new ArrayList<>();
    for (Band band : bands) {
      boolean inside =
          band.centre() > field.top() - 0.1 * field.height()
              && band.centre() < field.bottom() + 0.1 * field.height();
      boolean alike =
          band.height() > 0.5 * main.height()
              && band.height() < 1.8 * main.height()
              && band.mass() > 0.1 * main.mass();
      if (band == main
          || (inside && alike && field.height() > 1.75 * Math.min(main.height(), band.height()))) {
        lines.add(band);
      }
    }
    return lines;
  }

  /** From the ink inside the field outwards, as long as no gap says that something else begins. */
  private @org.jspecify.annotations.Nullable Box columns(List<Blob> own, Box rows, double height) {
    List<Blob> inRows =
        own.stream()
            .filter(
                b -> {
                  double overlap =
                      Math.min(b.box().bottom(), rows.bottom())
                          - Math.max(b.box().top(), rows.top());
                  return overlap > 0.5 * b.box().height();
                })
            .sorted(Comparator.comparingDouble(b -> b.box().left()))
            .toList();
    Box box = null;
    for (Blob blob : inRows) {
      boolean seed = blob.box().centreX() >= field.left() && blob.box().centreX() <= field.right();
      if (seed && !isSpeck(blob)) {
        box = box == null ? blob.box() : box.union(blob.box());
      }
    }
    if (box == null) {
      return null;
    }
    double gap = 0.7 * height;
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Blob blob : inRows) {
        boolean beside =
            blob.box().left() < box.right() + gap && blob.box().right() > box.left() - gap;
        boolean beyond = blob.box().left() < box.left() || blob.box().right() > box.right();
        boolean small = isSpeck(blob) && !field.contains(blob.box().centreX(), rows.centreY());
        if (beside && beyond && !small && blob.box().shareIn(box) < 1) {
          box = box.union(blob.box());
          grown = true;
        }
      }
    }
    return new Box(
        box.left(),
        Math.min(box.top(), rows.top()),
        box.right(),
        Math.max(box.bottom(), rows.bottom()));
  }
}
