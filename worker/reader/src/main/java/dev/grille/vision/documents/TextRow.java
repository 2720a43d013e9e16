package dev.grille.vision.documents;

import dev.grille.contracts.FieldPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands side by side on a document.
 *
 * @param glyphs from left to right, at least one
 */
record TextRow(List<Glyph> glyphs) {
  /** How far a text's middle may lie from a row's, against the lower of both. */
  private static final double BESIDE = 0.5;

  /** Share of the lower of two texts that lies beside the other where one is a part. */
  private static final double WITHIN = 0.8;

  /** Least height of a part, against the whole. */
  private static final double PART = 0.4;

  /** The first of Unicode's full-width forms, that of an exclamation mark. */
  private static final char FIRST_FULL = '\uff01';

  /** The last of those of ASCII's characters, that of a tilde. */
  private static final char LAST_FULL = '\uff5e';

  TextRow {
    glyphs = List.copyOf(glyphs);
  }

  /** The rows of a document, from above. Texts that stand make no row with others. */
  static List<TextRow> of(List<PlacedText> texts) {
    List<PlacedText> sorted = new ArrayList<>(texts);
    sorted.sort(Comparator.comparingDouble(PlacedText::left));
    List<List<PlacedText>> rows = new ArrayList<>();
    for (PlacedText text : sorted) {
      List<PlacedText> nearest = null;
      double least = Double.MAX_VALUE;
      for (List<PlacedText> row : rows) {
        PlacedText last = row.get(row.size() - 1);
        double aside = Math.abs(last.centreY() - text.centreY());
        if (isBeside(last, text) && aside < least) {
          nearest = row;
          least = aside;
        }
      }
      if (nearest == null) {
        rows.add(new ArrayList<>(List.of(text)));
      } else {
        nearest.add(text);
      }
    }
    return rows.stream()
        .map(TextRow::row)
        .sorted(Comparator.comparingDouble(TextRow::centreY))
        .toList();
  }

  private static boolean isBeside(PlacedText last, PlacedText next) {
    double low = Math.min(last.height(), next.height());
    return !last.vertical()
        && !next.vertical()
        && (Math.abs(last.centreY() - next.centreY()) <= BESIDE * low || isPartBeside(last, next))
        && last.right() - next.left() < low;
  }

  /** Of a character that stands alone often only the upper or the lower part is found. */
  private static boolean isPartBeside(PlacedText last, PlacedText next) {
    double low = Math.min(last.height(), next.height());
    double common = Math.min(last.bottom(), next.bottom()) - Math.max(last.top(), next.top());
    return (last.isAlone() || next.isAlone())
        && common >= WITHIN * low
        && low >= PART * Math.max(last.height(), next.height());
  }

  private static TextRow row(List<PlacedText> texts) {
    texts.sort(Comparator.comparingDouble(PlacedText::left));
    List<Glyph> glyphs = new ArrayList<>();
    for (PlacedText text : texts) {
      List<Glyph> own = Glyph.of(text);
      for (int i = 0; i < own.size(); i++) {
        boolean next = i == 0 && !glyphs.isEmpty();
        glyphs.add(next ? own.get(i).withSpace() : own.get(i));
      }
    }
    return new TextRow(glyphs);
  }

  double centreY() {
    return glyphs.stream().mapToDouble(glyph -> glyph.of().centreY()).average().orElse(0);
  }

  boolean isVertical() {
    return glyphs.get(0).of().vertical() || isStacked();
  }

  private boolean isStacked() {
    return glyphs.size() > 1 && glyphs.get(1).of().top() > glyphs.get(0).of().bottom() - 1;
  }

  double top() {
    return glyphs.stream().mapToDouble(glyph -> glyph.of().top()).min().orElse(0);
  }

  double bottom() {
    return glyphs.stream().mapToDouble(glyph -> glyph.of().bottom()).max().orElse(0);
  }

  /** Of its letters, on average. */
  double height() {
    return glyphs.stream().mapToDouble(glyph -> glyph.of().height()).average().orElse(1);
  }

  /**
   * Its parts between gaps.
   *
   * @param wide a gap that parts, in heights of its letters
   */
  List<List<Glyph>> runs(double wide) {
    return runs(glyphs, wide * height());
  }

  /** Its texts, each as it was found. */
  List<List<Glyph>> texts() {
    List<List<Glyph>> texts = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      List<Glyph> last = texts.isEmpty() ? List.of() : texts.get(texts.size() - 1);
      if (!last.isEmpty() && last.get(0).of() == glyph.of()) {
        last.add(glyph);
      } else {
        texts.add(new ArrayList<>(List.of(glyph)));
      }
    }
    return texts;
  }

  /** The parts of some glyphs of a row between gaps wider than this. */
  static List<List<Glyph>> runs(List<Glyph> glyphs, double wide) {
    List<List<Glyph>> runs = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      List<Glyph> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
      if (!last.isEmpty() && glyph.left() - last.get(last.size() - 1).right() <= wide) {
        last.add(glyph);
      } else {
        runs.add(new ArrayList<>(List.of(glyph)));
      }
    }
    return runs;
  }

  /** The characters without spaces; each stands at its glyph's place in the list. */
  static String compact(List<Glyph> glyphs) {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(glyph -> text.append(glyph.shown().charAt(0)));
    return text.toString();
  }

  /**
   * The characters of each place where a pattern is found in some, spaces apart. Full-width letters
   * and signs count as their plain ones where it is found nowhere else: which of both was printed
   * hardly shows.
   */
  static List<List<Glyph>> found(FieldPattern pattern, List<Glyph> glyphs) {
    String text = compact(glyphs);
    List<List<Glyph>> found = found(pattern, text, glyphs);
    return found.isEmpty() ? found(pattern, plain(text), glyphs) : found;
  }

  private static List<List<Glyph>> found(FieldPattern pattern, String text, List<Glyph> glyphs) {
    return pattern.find(text).stream()
        .map(found -> glyphs.subList(found.from(), found.to()))
        .toList();
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(c >= FIRST_FULL && c <= LAST_FULL ? (char) (c - FIRST_FULL + '!') : c);
    }
    return plain.toString();
  }
}
