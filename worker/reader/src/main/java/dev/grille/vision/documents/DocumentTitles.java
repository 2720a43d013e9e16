package dev.grille.vision.documents;

import dev.grille.vision.text.Writing;
import java.util.List;

/**
 * The titles of a document. Documents share most of their labels with others, and a title that
 * differs in two characters of nine looks like one that was misread: what is printed in large type
 * above the rest or in the first two rows, ends as the name of a document does and was read for
 * sure is what the document is called.
 */
final class DocumentTitles {
  /** How names of documents end in Chinese: certificate, licence, invoice, ticket, slip, book. */
  private static final List<String> ENDS =
      List.of("证", "证书", "执照", "票", "票据", "收据", "单", "表", "卡", "簿", "通知书");

  /** Letters of a title at least. */
  private static final int LONG = 4;

  /** Height of a title's type, in the median of the document's texts. */
  private static final double LARGE = 1.12;

  /** Rows from above in which it need not be larger: a country or an issuer stands before it. */
  private static final int FIRST = 2;

  /** The part of a document's text, from above, that titles stand in. */
  private static final double UPPER = 0.5;

  /** Probability from which a title was read right: one in twenty is not. */
  private static final double SURE = 0.9;

  private final List<String> texts;
  private final boolean named;

  private DocumentTitles(List<String> texts, boolean named) {
    this.texts = texts;
    this.named = named;
  }

  /** What a document's rows say, for all kinds that it may be of. */
  static DocumentTitles of(List<TextRow> rows) {
    List<PlacedText> texts =
        rows.stream().flatMap(row -> row.glyphs().stream()).map(Glyph::of).distinct().toList();
    double large = LARGE * PlacedText.usualHeight(texts).orElse(0);
    double top = texts.stream().mapToDouble(PlacedText::top).min().orElse(0);
    double bottom = texts.stream().mapToDouble(PlacedText::bottom).max().orElse(0);
    List<TextRow> first = rows.subList(0, Math.min(FIRST, rows.size()));
    boolean named =
        texts.stream()
            .filter(text -> !text.vertical() && text.probability() >= SURE)
            .filter(
                text ->
                    isFirstOf(first, text)
                        || (text.height() >= large
                            && text.centreY() <= top + UPPER * (bottom - top)))
            .map(text -> Writing.folded(text.text()))
            .anyMatch(text -> text.length() >= LONG && ENDS.stream().anyMatch(text::endsWith));
    return new DocumentTitles(
        texts.stream().map(text -> Writing.folded(text.text())).toList(), named);
  }

  private static boolean isFirstOf(List<TextRow> rows, PlacedText text) {
    return rows.stream().anyMatch(row -> row.glyphs().get(0).of() == text);
  }

  /**
   * Whether the document is called something else.
   *
   * @param titles what is part of each title that documents of a kind have; none where they have no
   *     title
   */
  boolean nameOther(List<String> titles) {
    return named
        && !titles.isEmpty()
        && titles.stream()
            .map(Writing::folded)
            .noneMatch(title -> texts.stream().anyMatch(text -> text.contains(title)));
  }

  /**
   * Whether a title of the kind was found with characters that were misread, as it seems, and yet
   * all of its line was read for sure: it is another title, which looks like it.
   */
  static boolean isNearly(FoundLabel found, List<String> titles) {
    return found.misread() > 0
        && titles.stream().anyMatch(found.label()::contains)
        && found.glyphs().stream().allMatch(glyph -> glyph.of().probability() >= SURE);
  }
}
