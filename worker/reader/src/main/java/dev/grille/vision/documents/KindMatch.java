package dev.grille.vision.documents;

import dev.grille.contracts.FieldKind;
import dev.grille.documents.DocumentKind;
import dev.grille.documents.LinePattern;
import dev.grille.documents.Sign;
import dev.grille.vision.kinds.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a text looks like a kind of document.
 *
 * @param kind which
 * @param weight of the signs that were found
 * @param signs that were found
 */
public record KindMatch(DocumentKind kind, double weight, List<FoundSign> signs) {
  public KindMatch {
    signs = List.copyOf(signs);
  }

  /**
   * A sign where it was found.
   *
   * @param sign which
   * @param left of its place
   * @param top of its place
   * @param right of its place
   * @param bottom of its place
   */
  public record FoundSign(Sign sign, double left, double top, double right, double bottom) {}

  /** Share of all that the kind's signs weigh. */
  public double share() {
    return weight / kind.signs().stream().mapToDouble(Sign::weight).sum();
  }

  /** The kind that a text tells best among those of which enough is seen. */
  public static Optional<KindMatch> best(List<PlacedText> texts, Collection<DocumentKind> kinds) {
    List<TextRow> rows = TextRow.of(texts);
    KindMatch best = null;
    for (DocumentKind kind : kinds) {
      KindMatch match = inRows(rows, kind);
      if (match.weight >= kind.enough() && (best == null || match.tells(best))) {
        best = match;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How much of a kind is seen, whether or not it is enough. */
  public static KindMatch of(List<PlacedText> texts, DocumentKind kind) {
    return inRows(TextRow.of(texts), kind);
  }

  private boolean tells(KindMatch other) {
    double own = weight / kind.enough();
    double others = other.weight / other.kind.enough();
    return own > others || own == others && share() > other.share();
  }

  private static KindMatch inRows(List<TextRow> rows, DocumentKind kind) {
    if (!LabelSearch.find(rows, kind.against()).isEmpty()) {
      return new KindMatch(kind, 0, List.of());
    }
    List<String> words = kind.signs().stream().map(Sign::text).filter(Objects::nonNull).toList();
    List<FoundLabel> labels = LabelSearch.find(rows, words);
    List<FoundSign> found =
        kind.signs().stream().flatMap(sign -> found(sign, rows, labels).stream()).toList();
    double weight = found.stream().mapToDouble(sign -> sign.sign().weight()).sum();
    return new KindMatch(kind, weight, found);
  }

  private static Optional<FoundSign> found(Sign sign, List<TextRow> rows, List<FoundLabel> labels) {
    String pattern = sign.pattern();
    if (pattern == null) {
      return labels.stream()
          .filter(label -> label.label().equals(sign.text()))
          .findFirst()
          .map(label -> found(sign, label.glyphs()));
    }
    LinePattern compiled = LinePattern.compile(pattern);
    for (TextRow row : rows) {
      for (List<Glyph> run : row.runs(1)) {
        for (LinePattern.Found place : compiled.find(TextRow.compact(run))) {
          List<Glyph> glyphs = run.subList(place.from(), place.to());
          if (keepsRule(sign, FoundValue.text(glyphs, true))) {
            return Optional.of(found(sign, glyphs));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean keepsRule(Sign sign, String text) {
    FieldKind kind = sign.kind();
    return kind == null || Boolean.TRUE.equals(Kind.of(kind).rule().judge(text).valid());
  }

  private static FoundSign found(Sign sign, List<Glyph> glyphs) {
    return new FoundSign(
        sign,
        glyphs.get(0).left(),
        glyphs.stream().mapToDouble(glyph -> glyph.of().top()).min().orElse(0),
        glyphs.get(glyphs.size() - 1).right(),
        glyphs.stream().mapToDouble(glyph -> glyph.of().bottom()).max().orElse(0));
  }
}
