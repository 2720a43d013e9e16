package dev.grille.vision.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one recognition gave.
 *
 * @param words in reading order
 * @param lattice what the network saw; null where Tesseract read
 */
public record OcrText(List<OcrWord> words, @Nullable CtcLattice lattice) {
  /** Nothing was recognised. */
  public static final OcrText EMPTY = new OcrText(List.of());

  public OcrText {
    words = List.copyOf(words);
  }

  /** Words without a lattice. */
  public OcrText(List<OcrWord> words) {
    this(words, null);
  }

  /** Words joined by spaces, lines by line feeds. */
  public String text() {
    return lines().stream()
        .map(line -> line.stream().map(OcrWord::text).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  /** The words line by line. */
  public List<List<OcrWord>> lines() {
    List<List<OcrWord>> lines = new ArrayList<>();
    int last = -1;
    for (OcrWord word : words) {
      if (word.line() != last) {
        lines.add(new ArrayList<>());
        last = word.line();
      }
      lines.get(lines.size() - 1).add(word);
    }
    return lines;
  }

  /** These words with another line's below them, whose crop began some pixels further down. */
  public OcrText above(OcrText next, int pixels) {
    int line = words.isEmpty() ? 0 : words.get(words.size() - 1).line() + 1;
    List<OcrWord> all = new ArrayList<>(words);
    next.words().forEach(word -> all.add(word.lowered(line, pixels)));
    return new OcrText(all, above(lattice, next.lattice));
  }

  private static @Nullable CtcLattice above(@Nullable CtcLattice first, @Nullable CtcLattice next) {
    return first == null || next == null ? next : first.above(next);
  }

  /** All characters in reading order. */
  public List<OcrSymbol> symbols() {
    return words.stream().flatMap(word -> word.symbols().stream()).toList();
  }

  /** Mean confidence of the characters, 0 to 100; 0 without text. */
  public double meanConfidence() {
    return symbols().stream().mapToDouble(OcrSymbol::confidence).average().orElse(0);
  }

  /** Confidence of the worst character, 0 to 100; 0 without text. */
  public double worstConfidence() {
    return symbols().stream().mapToDouble(OcrSymbol::confidence).min().orElse(0);
  }
}
