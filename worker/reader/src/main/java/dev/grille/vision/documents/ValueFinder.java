package dev.grille.vision.documents;

import dev.grille.documents.Area;
import dev.grille.documents.FieldDefinition;
import dev.grille.documents.LinePattern;
import dev.grille.documents.Source;
import dev.grille.documents.ValuePlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the characters of a document's values. */
final class ValueFinder {
  /** How far a value's middle may lie above or below its label's, in heights of the label. */
  private static final double ASIDE = 0.8;

  /** From a label to its value at most, in heights of the label. */
  private static final double AWAY = 25;

  /** Between characters of one value at most, in heights: more is another column. */
  private static final double GAP = 1.8;

  /** Between parts of a line that a pattern is held against, in heights. */
  private static final double PART = 0.9;

  /** From one line of a value to the next at most, in heights. */
  private static final double PITCH = 2.4;

  /** How far the next line of a value may begin beside its first, in heights. */
  private static final double INDENT = 2.2;

  /** How far below its label a value stands at most, in heights. */
  private static final double BELOW = 3.2;

  /** How far beside its label what stands under it may lie, in heights. */
  private static final double SLIP = 3;

  /** Lost with each misread character of a label. */
  private static final double MISREAD = 0.97;

  private final ReadDocument document;

  ValueFinder(ReadDocument document) {
    this.document = document;
  }

  /**
   * The value of a field that is no list of rows: the first place at which something stands.
   *
   * @return null where no place was found
   */
  @Nullable FoundValue find(FieldDefinition field) {
    FoundValue empty = null;
    for (Source source : field.from()) {
      FoundValue found = find(source, field.list());
      if (found != null && !found.lines().isEmpty()) {
        return found;
      }
      empty = found == null ? empty : found;
    }
    return empty;
  }

  private @Nullable FoundValue find(Source source, boolean list) {
    String pattern = source.pattern();
    if (source.place() == ValuePlace.PATTERN) {
      return pattern(source, LinePattern.compile(Objects.requireNonNull(pattern)), list);
    }
    FoundValue found = source.place() == ValuePlace.AREA ? area(source) : labelled(source);
    return found == null || pattern == null ? found : found.matched(LinePattern.compile(pattern));
  }

  private @Nullable FoundValue labelled(Source source) {
    FoundLabel label = nth(document.labels(source.labels(), source.area()), source.nth());
    if (label == null) {
      return null;
    }
    double sure = Math.pow(MISREAD, label.misread());
    return switch (source.place()) {
      case RIGHT -> new FoundValue(right(label, source), sure);
      case BELOW -> new FoundValue(below(label, source), sure);
      default -> crossing(label, source, sure);
    };
  }

  /** What stands in a label's line under a head. */
  private @Nullable FoundValue crossing(FoundLabel label, Source source, double sure) {
    FoundLabel head =
        document.labels(source.heads(), Area.WHOLE).stream()
            .filter(other -> other.centreY() < label.centreY() - label.height())
            .max(Comparator.comparingDouble(FoundLabel::centreY))
            .orElse(null);
    if (head == null) {
      return null;
    }
    double[] column = column(head);
    for (TextRow row : document.rows()) {
      if (row != label.row()
          && Math.abs(row.centreY() - label.centreY()) > ASIDE * label.height()) {
        continue;
      }
      for (List<Glyph> run : document.runs(row, PART)) {
        if (isUnder(run, column, label.height())) {
          return new FoundValue(List.of(run), sure);
        }
      }
    }
    return new FoundValue(List.of(), sure);
  }

  static <T> @Nullable T nth(List<T> all, int nth) {
    int index = nth < 0 ? all.size() + nth : nth;
    return index >= 0 && index < all.size() ? all.get(index) : null;
  }

  private List<List<Glyph>> right(FoundLabel label, Source source) {
    double limit = limit(label);
    TextRow row = rowBeside(label, limit);
    if (row == null) {
      return List.of();
    }
    double height = label.height();
    List<Glyph> first = new ArrayList<>();
    for (Glyph glyph : withoutColon(beside(row, label, limit))) {
      double from = first.isEmpty() ? label.right() : first.get(first.size() - 1).right();
      double most = (first.isEmpty() ? AWAY : GAP) * height;
      int walls =
          first.isEmpty()
              ? document
                      .walls()
                      .between(glyph.of().top(), glyph.of().bottom(), label.right(), glyph.centre())
                  - 1
              : document.wall(first.get(first.size() - 1), glyph);
      if (glyph.left() - from > most || walls > 0) {
        break;
      }
      first.add(glyph);
    }
    List<List<Glyph>> lines = new ArrayList<>();
    lines.add(first);
    if (!first.isEmpty() && source.lines() > 1) {
      follow(lines, row, first.get(0).left(), limit, source.lines());
    }
    return lines;
  }

  /** Where the next label in the same line begins. */
  private double limit(FoundLabel label) {
    return document.labels().stream()
        .filter(other -> other != label && other.left() >= label.right() - 1)
        .filter(other -> Math.abs(other.centreY() - label.centreY()) <= ASIDE * label.height())
        .mapToDouble(FoundLabel::left)
        .min()
        .orElse(Double.MAX_VALUE);
  }

  private @Nullable TextRow rowBeside(FoundLabel label, double limit) {
    return document.rows().stream()
        .filter(row -> !beside(row, label, limit).isEmpty())
        .filter(
            row ->
                Math.abs(beside(row, label, limit).get(0).of().centreY() - label.centreY())
                    <= ASIDE * label.height())
        .min(
            Comparator.comparingDouble(
                row -> Math.abs(beside(row, label, limit).get(0).of().centreY() - label.centreY())))
        .orElse(null);
  }

  private List<Glyph> beside(TextRow row, FoundLabel label, double limit) {
    return document.free(row).stream()
        .filter(glyph -> glyph.centre() > label.right() && glyph.centre() < limit)
        .toList();
  }

  private static List<Glyph> withoutColon(List<Glyph> glyphs) {
    int from = 0;
    while (from < glyphs.size() && ":;.·".indexOf(glyphs.get(from).folded()) >= 0) {
      from++;
    }
    return new ArrayList<>(glyphs.subList(from, glyphs.size()));
  }

  /** The lines of a value that goes on below its first. */
  private void follow(List<List<Glyph>> lines, TextRow first, double left, double limit, int most) {
    TextRow above = first;
    for (TextRow row : document.rows()) {
      double height = above.height();
      double down = row.centreY() - above.centreY();
      if (down < 0.6 * height || lines.size() >= most) {
        continue;
      }
      List<Glyph> line =
          document.free(row).stream()
              .filter(glyph -> glyph.centre() > left - INDENT * height && glyph.centre() < limit)
              .toList();
      boolean labelled =
          document.labels().stream()
              .anyMatch(label -> label.row() == row && label.left() < left + INDENT * height);
      if (down > PITCH * height || labelled) {
        return;
      }
      List<List<Glyph>> runs = TextRow.runs(line, GAP * height);
      if (runs.isEmpty() || Math.abs(runs.get(0).get(0).left() - left) > INDENT * height) {
        continue;
      }
      lines.add(runs.get(0));
      above = row;
    }
  }

  private List<List<Glyph>> below(FoundLabel label, Source source) {
    double[] column = column(label);
    List<List<Glyph>> lines = new ArrayList<>();
    double from = label.centreY() + 0.5 * label.height();
    for (TextRow row : document.rows()) {
      boolean near = row.centreY() > from && row.top() - label.bottom() <= BELOW * label.height();
      if (!near || lines.size() >= source.lines()) {
        continue;
      }
      for (List<Glyph> run : document.runs(row, PART)) {
        if (isUnder(run, column, label.height())) {
          lines.add(run);
          break;
        }
      }
    }
    return lines;
  }

  private static boolean isUnder(List<Glyph> run, double[] column, double height) {
    double begin = run.get(0).left();
    double end = run.get(run.size() - 1).right();
    return Math.min(end, column[1]) > Math.max(begin, column[0]) && begin > column[0] - height;
  }

  /** From where to where what stands under a label is its own. */
  private double[] column(FoundLabel label) {
    double room = SLIP * label.height();
    double left = label.left() - room;
    double right = label.right() + room;
    for (FoundLabel other : document.labels()) {
      if (other != label && Math.abs(other.centreY() - label.centreY()) <= ASIDE * label.height()) {
        if (other.right() <= label.left()) {
          left = Math.max(left, (other.right() + label.left()) / 2);
        } else if (other.left() >= label.right()) {
          right = Math.min(right, (label.right() + other.left()) / 2);
        }
      }
    }
    return new double[] {left, right};
  }

  private @Nullable FoundValue pattern(Source source, LinePattern pattern, boolean list) {
    List<List<Glyph>> all = new ArrayList<>();
    for (TextRow row : document.rows()) {
      for (List<Glyph> run : row.runs(PART)) {
        for (LinePattern.Found found : pattern.find(TextRow.compact(run))) {
          List<Glyph> value = run.subList(found.from(), found.to());
          Glyph middle = value.get(value.size() / 2);
          if (document.isIn(middle.centre(), middle.of().centreY(), source.area())) {
            all.add(value);
          }
        }
      }
    }
    if (list) {
      return all.isEmpty() ? null : new FoundValue(all, 1);
    }
    List<Glyph> value = nth(all, source.nth());
    return value == null ? null : new FoundValue(List.of(value), 1);
  }

  private FoundValue area(Source source) {
    List<List<Glyph>> lines = new ArrayList<>();
    for (TextRow row : document.rows()) {
      List<Glyph> line =
          document.free(row).stream()
              .filter(glyph -> document.isIn(glyph.centre(), glyph.of().centreY(), source.area()))
              .toList();
      if (!line.isEmpty() && lines.size() < source.lines()) {
        lines.add(line);
      }
    }
    return new FoundValue(lines, 1);
  }
}
