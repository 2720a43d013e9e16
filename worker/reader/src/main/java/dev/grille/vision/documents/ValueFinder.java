package dev.grille.vision.documents;

import dev.grille.contracts.FieldPattern;
import dev.grille.documents.Area;
import dev.grille.documents.FieldDefinition;
import dev.grille.documents.Source;
import dev.grille.documents.ValuePlace;
import dev.grille.vision.kinds.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the characters of a document's values. */
final class ValueFinder {
  /** Between parts of a line that a pattern is held against, in heights. */
  private static final double PART = 1.3;

  /** Lost with each misread character of a label. */
  private static final double MISREAD = 0.97;

  /** Height of letters that are as large as others, against those. */
  private static final double AS_LARGE = 0.75;

  private final ReadDocument document;
  private final Set<Glyph> claimed = new HashSet<>();

  ValueFinder(ReadDocument document) {
    this.document = document;
  }

  /**
   * The values of the fields that are no lists of rows: of each the first place at which something
   * stands. What may only be what no other field has comes after all others.
   */
  Map<FieldDefinition, FoundValue> all() {
    Map<FieldDefinition, FoundValue> found = new LinkedHashMap<>();
    for (boolean unclaimed : new boolean[] {false, true}) {
      for (FieldDefinition field : document.kind().fields()) {
        FoundValue before = found.get(field);
        if (before == null || before.lines().isEmpty()) {
          FoundValue value = find(field, unclaimed);
          if (value != null) {
            found.put(field, value);
            value.lines().forEach(claimed::addAll);
          }
        }
      }
    }
    return found;
  }

  private @Nullable FoundValue find(FieldDefinition field, boolean unclaimed) {
    FoundValue empty = null;
    for (Source source : field.from()) {
      if (source.unclaimed() != unclaimed) {
        continue;
      }
      FoundValue found = find(source, field);
      if (found != null && !found.lines().isEmpty()) {
        return found;
      }
      empty = found == null ? empty : found;
    }
    return empty;
  }

  private @Nullable FoundValue find(Source source, FieldDefinition field) {
    String pattern = source.pattern();
    if (source.place() == ValuePlace.PATTERN) {
      return pattern(source, FieldPattern.compile(Objects.requireNonNull(pattern)), field);
    }
    FoundValue found =
        switch (source.place()) {
          case AREA -> area(source);
          case RING -> ring(source);
          case OUTLINE, COLOUR -> null;
          default -> labelled(source);
        };
    return found == null || pattern == null ? found : found.matched(FieldPattern.compile(pattern));
  }

  private @Nullable FoundValue labelled(Source source) {
    FoundLabel label = nth(document.labels(source.labels(), source.area()), source.nth());
    if (label == null) {
      return null;
    }
    double sure = Math.pow(MISREAD, label.misread());
    return switch (source.place()) {
      case RIGHT ->
          new FoundValue(
              new ValueBeside(document, label, source.labels()).lines(source.lines()), sure);
      case BELOW -> new FoundValue(new ValueBelow(document, label).lines(source.lines()), sure);
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
    List<Glyph> value = new ValueBelow(document, head).inLineWith(label);
    return new FoundValue(List.of(value), sure);
  }

  static <T> @Nullable T nth(List<T> all, int nth) {
    int index = nth < 0 ? all.size() + nth : nth;
    return index >= 0 && index < all.size() ? all.get(index) : null;
  }

  private @Nullable FoundValue pattern(Source source, FieldPattern pattern, FieldDefinition field) {
    List<List<Glyph>> all = matches(source, pattern, row -> parts(row, source));
    if (all.isEmpty()) {
      // A name in large letters and a title in small ones are two texts with hardly a gap.
      all = matches(source, pattern, TextRow::texts);
    }
    if (all.isEmpty()) {
      return new FoundValue(inTwoRows(source, pattern, field), 1);
    }
    all = source.largest() ? largest(all) : all;
    boolean list = field.list();
    if (list || source.lines() > 1) {
      return new FoundValue(
          all.subList(0, list ? all.size() : Math.min(all.size(), source.lines())), 1);
    }
    List<Glyph> value = nth(all, source.nth());
    return value == null ? null : new FoundValue(List.of(value), 1);
  }

  /** A value in two rows below each other, where the rule of its kind tells that they are one. */
  private List<List<Glyph>> inTwoRows(Source source, FieldPattern pattern, FieldDefinition field) {
    Kind kind = Kind.of(field.kind());
    return RowPairs.of(document.rows()).stream()
        .flatMap(pair -> TextRow.found(pattern, pair).stream())
        .filter(value -> isIn(value, source.area()))
        .filter(
            value ->
                Boolean.TRUE.equals(
                    kind.rule().judge(field.told(FoundValue.text(value, true))).valid()))
        .findFirst()
        .map(value -> RowPairs.lines(value, document.rows()))
        .orElse(List.of());
  }

  private static List<List<Glyph>> parts(TextRow row, Source source) {
    List<List<Glyph>> runs = TextRow.runs(row.glyphs(), PART * row.height());
    return source.words()
        ? runs.stream().flatMap(run -> HanWords.of(run, AS_LARGE).stream()).toList()
        : runs;
  }

  /** What of the parts of each row a pattern is about, where it stands in the source's area. */
  private List<List<Glyph>> matches(
      Source source, FieldPattern pattern, Function<TextRow, List<List<Glyph>>> parts) {
    return document.rows().stream()
        .flatMap(row -> parts.apply(row).stream())
        .flatMap(part -> TextRow.found(pattern, part).stream())
        .filter(value -> isIn(value, source.area()))
        .filter(value -> !source.unclaimed() || value.stream().noneMatch(claimed::contains))
        .toList();
  }

  private static List<List<Glyph>> largest(List<List<Glyph>> values) {
    double most = values.stream().mapToDouble(ValueFinder::height).max().orElse(0);
    return values.stream().filter(value -> height(value) >= AS_LARGE * most).toList();
  }

  private static double height(List<Glyph> value) {
    return value.stream().mapToDouble(glyph -> glyph.of().height()).average().orElse(0);
  }

  /** In each line the longest of what stands there. */
  private FoundValue area(Source source) {
    List<List<Glyph>> lines = new ArrayList<>();
    for (TextRow row : document.rows()) {
      document.runs(row, PART).stream()
          .filter(run -> !row.isVertical())
          .filter(run -> isIn(run, source.area()))
          .max(Comparator.comparingInt(List::size))
          .filter(run -> lines.size() < source.lines())
          .ifPresent(lines::add);
    }
    return new FoundValue(lines, 1);
  }

  /** A line that was laid out below a seal. */
  private @Nullable FoundValue ring(Source source) {
    TextRow row = nth(document.rowsBelow(), source.nth());
    return row == null ? null : new FoundValue(List.of(row.glyphs()), 1);
  }

  private boolean isIn(List<Glyph> run, Area area) {
    Glyph middle = run.get(run.size() / 2);
    return document.isIn(middle.centre(), middle.of().centreY(), area);
  }
}
