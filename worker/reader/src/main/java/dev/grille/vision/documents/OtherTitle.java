package dev.grille.vision.documents;

import java.text.Normalizer;
import java.util.List;

/**
 * Titles that name another document. Documents share most of their labels with others, and a title
 * that differs in two characters of nine looks like one that was misread: what is printed in large
 * type above the rest or in the first two rows, ends as the name of a document does and was read
 * for sure is what the document is called.
 */
final class OtherTitle {
  /** How names of documents end in Chinese: certificate, licence, invoice, ticket, slip, book. */
  private static final List<String> ENDS =
      List.of("证", "证书", "执照", "票", "票据", "凭证", "收据", "单", "表", "卡", "簿", "通知书");

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

  private OtherTitle() {}

  /**
   * Whether a document is called something else.
   *
   * @param rows of its text
   * @param titles what is part of each title that documents of the kind have; none where they have
   *     no title
   */
  static boolean isIn(List<TextRow> rows, List<String> titles) {
    if (titles.isEmpty()) {
      return false;
    }
    List<PlacedText> texts =
        rows.stream().flatMap(row -> row.glyphs().stream()).map(Glyph::of).distinct().toList();
    if (texts.stream().anyMatch(text -> names(text, titles))) {
      return false;
    }
    double large = LARGE * PlacedText.usualHeight(texts).orElse(0);
    double top = texts.stream().mapToDouble(PlacedText::top).min().orElse(0);
    double bottom = texts.stream().mapToDouble(PlacedText::bottom).max().orElse(0);
    return texts.stream()
        .filter(text -> !text.vertical() && text.probability() >= SURE)
        .filter(
            text ->
                isFirstOf(rows.subList(0, Math.min(FIRST, rows.size())), text)
                    || (text.height() >= large && text.centreY() <= top + UPPER * (bottom - top)))
        .map(text -> plain(text.text()))
        .anyMatch(text -> text.length() >= LONG && ENDS.stream().anyMatch(text::endsWith));
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

  private static boolean isFirstOf(List<TextRow> rows, PlacedText text) {
    return rows.stream().anyMatch(row -> row.glyphs().get(0).of() == text);
  }

  private static boolean names(PlacedText text, List<String> titles) {
    return titles.stream().map(OtherTitle::plain).anyMatch(plain(text.text())::contains);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
