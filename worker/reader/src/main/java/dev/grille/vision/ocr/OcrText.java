package dev.grille.vision.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
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

  /**
   * The same with other texts for its characters.
   *
   * @param texts of a character by its place among all, from 0
   */
  public OcrText renamed(IntFunction<String> texts) {
    List<OcrWord> renamed = new ArrayList<>();
    int at = 0;
    for (OcrWord word : words) {
      List<OcrSymbol> symbols = new ArrayList<>();
      for (OcrSymbol symbol : word.symbols()) {
        symbols.add(new OcrSymbol(texts.apply(at++), symbol.confidence(), symbol.box()));
      }
      String text = symbols.stream().map(OcrSymbol::text).collect(Collectors.joining());
      renamed.add(new OcrWord(text, word.confidence(), word.box(), word.line(), symbols));
    }
    return new OcrText(renamed, lattice);
  }

  /**
   * The same without some of its characters.
   *
   * @param gone asked with a character's place among all, from 0
   */
  public OcrText without(IntPredicate gone) {
    List<OcrWord> left = new ArrayList<>();
    int at = 0;
    for (OcrWord word : words) {
      List<OcrSymbol> symbols = new ArrayList<>();
      for (OcrSymbol symbol : word.symbols()) {
        if (!gone.test(at++)) {
          symbols.add(symbol);
        }
      }
      String text = symbols.stream().map(OcrSymbol::text).collect(Collectors.joining());
      if (!symbols.isEmpty()) {
        left.add(new OcrWord(text, word.confidence(), word.box(), word.line(), symbols));
      }
    }
    return new OcrText(left, lattice);
  }

  /** All characters in reading order. */
  public List<OcrSymbol> symbols() {
    return words.stream().flatMap(word -> word.symbols().stream()).toList();
  }
}
