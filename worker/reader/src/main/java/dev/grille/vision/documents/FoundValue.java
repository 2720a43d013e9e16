package dev.grille.vision.documents;

import dev.grille.contracts.FieldPattern;
import dev.grille.vision.pixels.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a value, line by line.
 *
 * @param lines none where the place was seen and nothing stands there
 * @param place where it would stand, in the unit of the texts; null where that is not known
 * @param labelled probability that the label is the one that is meant
 */
record FoundValue(List<List<Glyph>> lines, @Nullable Box place, double labelled) {
  /** A value of which no more is known than its characters. */
  FoundValue(List<List<Glyph>> lines, double labelled) {
    this(lines, null, labelled);
  }

  FoundValue {
    lines = lines.stream().map(List::copyOf).filter(line -> !line.isEmpty()).toList();
  }

  /** What of each line a pattern is about; empty where it is nowhere. */
  FoundValue matched(FieldPattern pattern) {
    List<List<Glyph>> first =
        lines.stream().flatMap(line -> TextRow.found(pattern, line).stream()).limit(1).toList();
    return new FoundValue(first, labelled);
  }

  /** Characters as text. */
  static String text(List<Glyph> line, boolean unspaced) {
    StringBuilder text = new StringBuilder();
    for (Glyph glyph : line) {
      text.append(glyph.spaced() && !unspaced && !text.isEmpty() ? " " : "").append(glyph.shown());
    }
    return text.toString();
  }
}
