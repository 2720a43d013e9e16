package dev.grille.vision.documents;

import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands to the right of a label: where rules make a cell of it, all that the cell
 * holds, and nothing from beyond it; else what follows in the label's line.
 */
final class ValueBeside {
  /** How far a value's middle may lie above or below its label's, in heights of the label. */
  private static final double ASIDE = 0.8;

  /** From a label to its value at most, in heights of the label. */
  private static final double AWAY = 25;

  /** Between characters of one value at most, in heights: more is another column. */
  private static final double GAP = 1.8;

  /** From one line of a value to the next at most, in heights. */
  private static final double PITCH = 2.4;

  /** From one line of a value to the next at least, in heights. */
  private static final double NEXT = 0.6;

  /** How far the next line of a value may begin beside its first, in heights. */
  private static final double INDENT = 2.2;

  /** How far lines beside a label that stands may begin above it, in heights. */
  private static final double HIGHER = 0.6;

  /** How far beside such a label they begin at most, in heights. */
  private static final double NEAR = 4;

  /** How far a label's translation follows under it, in heights. */
  private static final double UNDER = 0.8;

  /** How far a label's translation follows behind it, in heights. */
  private static final double BEHIND = 1.5;

  private final ReadDocument document;
  private final FoundLabel label;
  private final List<String> names;

  /** Where the label ends, its translation behind it included. */
  private final double end;

  /** The middle of the label, its translation under it included. */
  private final double middle;

  /** How far a value's middle may lie above or below that. */
  private final double aside;

  /**
   * Looks beside a label.
   *
   * @param names all that the label may say; what of them stands behind it belongs to it
   */
  ValueBeside(ReadDocument document, FoundLabel label, List<String> names) {
    this.document = document;
    this.names = names;
    this.label = label;
    double right = label.right();
    for (FoundLabel other : document.labels()) {
      double gap = other.left() - right;
      if (other != label
          && isTranslation(other)
          && other.row() == label.row()
          && gap > -1
          && gap < BEHIND * label.height()) {
        right = other.right();
      }
    }
    end = right;
    double bottom = bottom();
    middle = label.isVertical() ? label.centreY() : (label.top() + bottom) / 2;
    aside = ASIDE * label.height() + (bottom - label.bottom()) / 2;
  }

  /** Where the label ends below, its translation under it included. */
  private double bottom() {
    return document.labels().stream()
        .filter(other -> isTranslation(other) && !other.isVertical() && !label.isVertical())
        .filter(other -> other.left() < label.right() && other.right() > label.left())
        .filter(other -> other.centreY() > label.bottom())
        .filter(other -> other.top() - label.bottom() < UNDER * label.height())
        .mapToDouble(FoundLabel::bottom)
        .max()
        .orElse(label.bottom());
  }

  /** Its lines; none where nothing stands there. */
  List<List<Glyph>> lines(int most) {
    Box own = document.cells().around(label.centreX(), label.centreY());
    if (own == null) {
      return label.isVertical() ? level(most) : inLine(most, Double.MAX_VALUE);
    }
    if (hasLabelBeside(own, label)) {
      return inLine(most, own.right());
    }
    List<List<Glyph>> within = fromLabel(inCell(own, end, Integer.MAX_VALUE), most);
    if (!within.isEmpty()) {
      return within;
    }
    Box next = document.cells().around(own.right() + label.height(), label.centreY());
    if (next == null) {
      return label.isVertical() ? level(most) : inLine(most, Double.MAX_VALUE);
    }
    return hasLabelBeside(next, label)
        ? inLine(most, next.right())
        : inCell(next, next.left(), most);
  }

  private boolean isTranslation(FoundLabel other) {
    return names.contains(other.label()) || document.kind().stops().contains(other.label());
  }

  /** Whether a cell has a label beside one that is known; translations are none. */
  private boolean hasLabelBeside(Box cell, FoundLabel known) {
    return document.labels().stream()
        .filter(other -> other != known)
        .filter(other -> !isTranslation(other))
        .anyMatch(other -> cell.contains(other.centreX(), other.centreY()));
  }

  private List<List<Glyph>> inCell(Box cell, double from, int most) {
    List<List<Glyph>> lines = new ArrayList<>();
    for (TextRow row : document.rows()) {
      List<Glyph> line =
          document.free(row).stream()
              .filter(glyph -> glyph.centre() > from)
              .filter(glyph -> cell.contains(glyph.centre(), glyph.of().centreY()))
              .toList();
      line = withoutColon(line);
      if (!line.isEmpty() && !row.isVertical() && lines.size() < most) {
        lines.add(line);
      }
    }
    return lines;
  }

  /**
   * What stands in a label's own line, and below: above it a wide cell may hold what is no value of
   * it. All of it where nothing stands in that line.
   */
  private List<List<Glyph>> fromLabel(List<List<Glyph>> lines, int most) {
    int from = 0;
    for (int i = lines.size() - 1; i >= 0 && !label.isVertical(); i--) {
      from = Math.abs(lines.get(i).get(0).of().centreY() - middle) <= aside ? i : from;
    }
    return lines.stream().skip(from).limit(most).toList();
  }

  /** What stands level with some part of a label that stands, as far as the next gap. */
  private List<List<Glyph>> level(int most) {
    double limit =
        document.labels().stream()
            .filter(other -> other.left() >= end - 1)
            .filter(other -> other.centreY() > label.top() && other.centreY() < label.bottom())
            .mapToDouble(FoundLabel::left)
            .min()
            .orElse(Double.MAX_VALUE);
    List<List<Glyph>> lines = new ArrayList<>();
    for (TextRow row : document.rows()) {
      boolean level =
          row.centreY() > label.top() - HIGHER * row.height()
              && row.centreY() < label.bottom() + HIGHER * row.height();
      List<Glyph> beside =
          row.isVertical() || !level ? List.of() : withoutColon(beside(row, limit));
      if (!beside.isEmpty()
          && lines.size() < most
          && beside.get(0).left() - end <= NEAR * row.height()) {
        lines.add(TextRow.runs(beside, GAP * row.height()).get(0));
      }
    }
    return lines;
  }

  private List<List<Glyph>> inLine(int most, double edge) {
    double limit = Math.min(edge, limit());
    TextRow row = row(limit, most > 1);
    if (row == null) {
      return List.of();
    }
    List<Glyph> first = new ArrayList<>();
    for (Glyph glyph : withoutColon(beside(row, limit))) {
      double from = first.isEmpty() ? end : first.get(first.size() - 1).right();
      double room = (first.isEmpty() ? AWAY : GAP) * label.height();
      if (glyph.left() - from > room || rules(first, glyph) > 0) {
        break;
      }
      first.add(glyph);
    }
    List<List<Glyph>> lines = new ArrayList<>();
    lines.add(first);
    if (!first.isEmpty() && most > 1) {
      follow(lines, row, first.get(0).left(), limit, most);
    }
    return lines;
  }

  /** Rules before a character: one may stand between a label and its value. */
  private int rules(List<Glyph> before, Glyph glyph) {
    return before.isEmpty()
        ? document.cells().between(glyph.of().top(), glyph.of().bottom(), end, glyph.centre(), 0)
            - 1
        : document.rules(before.get(before.size() - 1), glyph);
  }

  /** Where the next label in the same line begins. */
  private double limit() {
    return document.labels().stream()
        .filter(other -> other != label && !other.isVertical() && other.left() >= end - 1)
        .filter(other -> Math.abs(other.centreY() - label.centreY()) <= ASIDE * label.height())
        .mapToDouble(FoundLabel::left)
        .min()
        .orElse(Double.MAX_VALUE);
  }

  /** The row level with the label; the uppermost one of those that a value of several lines has. */
  private @Nullable TextRow row(double limit, boolean uppermost) {
    TextRow nearest = null;
    double least = aside;
    for (TextRow row : document.rows()) {
      List<Glyph> beside = row.isVertical() ? List.of() : withoutColon(beside(row, limit));
      double away =
          beside.isEmpty() ? Double.MAX_VALUE : Math.abs(beside.get(0).of().centreY() - middle);
      if (away <= least) {
        if (uppermost) {
          return row;
        }
        least = away;
        nearest = row;
      }
    }
    return nearest;
  }

  private List<Glyph> beside(TextRow row, double limit) {
    return document.free(row).stream()
        .filter(glyph -> glyph.centre() > end && glyph.centre() < limit)
        .sorted(Comparator.comparingDouble(Glyph::left))
        .toList();
  }

  private static List<Glyph> withoutColon(List<Glyph> glyphs) {
    int from = 0;
    while (from < glyphs.size() && ":;.·".indexOf(glyphs.get(from).folded()) >= 0) {
      from++;
    }
    return glyphs.subList(from, glyphs.size());
  }

  /** The lines of a value that goes on below its first. */
  private void follow(List<List<Glyph>> lines, TextRow first, double left, double limit, int most) {
    TextRow above = first;
    for (TextRow row : document.rows()) {
      double height = above.height();
      double down = row.centreY() - above.centreY();
      if (down < NEXT * height || lines.size() >= most || row.isVertical()) {
        continue;
      }
      boolean labelled =
          document.labels().stream()
              .filter(other -> !isTranslation(other))
              .anyMatch(other -> other.row() == row && other.left() < left + INDENT * height);
      if (down > PITCH * height || labelled) {
        return;
      }
      List<Glyph> line =
          beside(row, limit).stream()
              .filter(glyph -> glyph.centre() > left - INDENT * height)
              .toList();
      List<List<Glyph>> runs = TextRow.runs(line, GAP * height);
      if (!runs.isEmpty() && Math.abs(runs.get(0).get(0).left() - left) <= INDENT * height) {
        lines.add(runs.get(0));
        above = row;
      }
    }
  }
}
