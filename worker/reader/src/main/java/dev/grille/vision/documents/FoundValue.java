package dev.grille.vision.documents;

import dev.grille.documents.LinePattern;
import java.util.List;

/**
 * The characters of a value, line by line.
 *
 * @param lines none where the place was seen and nothing stands there
 * @param labelled probability that the label is the one that is meant
 */
record FoundValue(List<List<Glyph>> lines, double labelled) {
  FoundValue {
    lines = lines.stream().map(List::copyOf).filter(line -> !line.isEmpty()).toList();
  }

  /** What of each line a pattern is about; empty where it is nowhere. */
  FoundValue matched(LinePattern pattern) {
    for (List<Glyph> line : lines) {
      List<LinePattern.Found> found = pattern.find(TextRow.compact(line));
      if (!found.isEmpty()) {
        LinePattern.Found first = found.get(0);
        return new FoundValue(List.of(line.subList(first.from(), first.to())), labelled);
      }
    }
    return new FoundValue(List.of(), labelled);
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
