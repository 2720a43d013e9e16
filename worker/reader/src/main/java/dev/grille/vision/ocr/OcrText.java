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

  /** All characters in reading order. */
  public List<OcrSymbol> symbols() {
    return words.stream().flatMap(word -> word.symbols().stream()).toList();
  }
}
