package dev.grille.vision.documents;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldPattern;
import dev.grille.contracts.Quad;
import dev.grille.documents.DocumentKind;
import dev.grille.documents.Outline;
import dev.grille.documents.Sign;
import dev.grille.vision.kinds.Kind;
import dev.grille.vision.pixels.Box;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a text looks like a kind of document.
 *
 * @param kind which
 * @param weight of the signs that were found
 */
record KindMatch(DocumentKind kind, double weight) {
  /** How far a sheet's proportions may be off those of its kind: it is seen from aside. */
  private static final double OFF = 0.25;

  /** Share of a text's characters that a number has where it is what the text is about. */
  private static final double ABOUT = 0.1;

  /** Around a line that is a document by itself, against the height of its capitals. */
  private static final double AROUND = 0.5;

  /**
   * Whether a sheet may be of the kind; a line stands on any.
   *
   * @param facing with its upper left corner first
   */
  boolean fits(Quad facing) {
    double[] sides = Corners.sides(facing);
    return kind.line()
        || kind.proportions().allow((sides[0] + sides[2]) / (sides[1] + sides[3]), OFF);
  }

  /**
   * Whether it shows at least half of what another one of its kind does, as another document of
   * that kind may; the seal of a card or a word in its text shows less.
   */
  boolean isHalfOf(KindMatch other) {
    return 2 * weight >= other.weight;
  }

  /** Share of all that the kind's signs weigh. */
  private double share() {
    return weight / kind.signs().stream().mapToDouble(Sign::weight).sum();
  }

  /** The kind that a text tells best among those of which enough is seen. */
  static Optional<KindMatch> best(List<PlacedText> texts, Collection<DocumentKind> kinds) {
    return best(texts, null, kinds);
  }

  /** The same of a seal of some shape; null for other documents. */
  static Optional<KindMatch> best(
      List<PlacedText> texts, @Nullable Outline outline, Collection<DocumentKind> kinds) {
    List<TextRow> rows = TextRow.of(texts);
    DocumentTitles titles = DocumentTitles.of(rows);
    KindMatch best = null;
    for (DocumentKind kind : kinds) {
      KindMatch match = inRows(rows, titles, outline, kind);
      if (match.weight >= kind.enough() && (best == null || match.tells(best))) {
        best = match;
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean tells(KindMatch other) {
    double own = weight / kind.enough();
    double others = other.weight / other.kind.enough();
    return own > others || own == others && share() > other.share();
  }

  private static KindMatch inRows(
      List<TextRow> rows, DocumentTitles titles, @Nullable Outline outline, DocumentKind kind) {
    if (!LabelSearch.find(rows, kind.against()).isEmpty() || titles.nameOther(kind.titles())) {
      return new KindMatch(kind, 0);
    }
    List<String> words = kind.signs().stream().map(Sign::text).filter(Objects::nonNull).toList();
    List<FoundLabel> labels = LabelSearch.find(rows, words);
    double weight =
        kind.signs().stream()
            .filter(sign -> isSeen(sign, kind, rows, labels, outline))
            .mapToDouble(Sign::weight)
            .sum();
    return new KindMatch(kind, weight);
  }

  private static boolean isSeen(
      Sign sign,
      DocumentKind kind,
      List<TextRow> rows,
      List<FoundLabel> labels,
      @Nullable Outline outline) {
    if (sign.outline() != null) {
      return sign.outline() == outline;
    }
    String pattern = sign.pattern();
    if (pattern == null) {
      return labels.stream()
          .filter(label -> label.label().equals(sign.text()))
          .anyMatch(label -> !DocumentTitles.isNearly(label, kind.titles()));
    }
    return line(sign, pattern, rows).filter(line -> isTelling(line, rows, kind)).isPresent();
  }

  /**
   * Whether a number is what the text is about, where nothing else tells the kind: on forms numbers
   * of vehicles stand in fields.
   */
  private static boolean isTelling(List<Glyph> line, List<TextRow> rows, DocumentKind kind) {
    return kind.signs().stream().anyMatch(sign -> sign.kind() == null)
        || line.size() >= ABOUT * rows.stream().mapToLong(row -> row.glyphs().size()).sum();
  }

  /** The characters of a row that a sign's pattern is about, and that keep its rule. */
  private static Optional<List<Glyph>> line(Sign sign, String pattern, List<TextRow> rows) {
    FieldPattern compiled = FieldPattern.compile(pattern);
    Stream<List<Glyph>> runs = rows.stream().flatMap(row -> row.runs(1).stream());
    // Only where a rule tells them from what merely stands below each other.
    Stream<List<Glyph>> pairs = sign.kind() == null ? Stream.empty() : RowPairs.of(rows).stream();
    return Stream.concat(runs, pairs)
        .flatMap(run -> TextRow.found(compiled, run).stream())
        .filter(glyphs -> keepsRule(sign, FoundValue.text(glyphs, true)))
        .findFirst();
  }

  /** Where the line stands that a kind of lines is told by, in the unit of the texts. */
  Optional<Box> line(List<PlacedText> texts) {
    List<TextRow> rows = TextRow.of(texts);
    return kind.signs().stream()
        .filter(sign -> sign.pattern() != null)
        .flatMap(sign -> line(sign, Objects.requireNonNull(sign.pattern()), rows).stream())
        .findFirst()
        .map(KindMatch::around);
  }

  private static Box around(List<Glyph> glyphs) {
    double top = glyphs.stream().mapToDouble(glyph -> glyph.of().top()).min().orElse(0);
    double bottom = glyphs.stream().mapToDouble(glyph -> glyph.of().bottom()).max().orElse(0);
    double room = AROUND * (bottom - top);
    return new Box(
        glyphs.get(0).left() - room,
        top - room,
        glyphs.get(glyphs.size() - 1).right() + room,
        bottom + room);
  }

  private static boolean keepsRule(Sign sign, String text) {
    FieldKind kind = sign.kind();
    return kind == null || Boolean.TRUE.equals(Kind.of(kind).rule().judge(text).valid());
  }
}
