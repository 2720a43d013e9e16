package dev.grille.vision.choice;

import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.Writing;
import java.util.ArrayList;
import java.util.List;

/** Readings that differ from one of the network's by one character that it nearly took. */
final class Variants {
  private Variants() {}

  /** The variants of a reading; none where no character is in doubt. */
  static List<String> of(Candidate reading) {
    List<String> variants = new ArrayList<>();
    String raw = reading.raw();
    int at = 0;
    for (OcrSymbol symbol : reading.symbols()) {
      int found = raw.indexOf(symbol.text(), at);
      if (found < 0) {
        break;
      }
      at = found + symbol.text().length();
      for (String other : symbol.alternatives()) {
        if (!other.isBlank()) {
          variants.add(raw.substring(0, found) + Writing.narrow(other) + raw.substring(at));
        }
      }
    }
    return variants;
  }
}
