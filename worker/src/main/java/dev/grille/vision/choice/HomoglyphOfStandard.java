package dev.grille.vision.choice;

import java.util.Optional;

/**
 * Prefers, where the likeliest value breaks the rule of its kind, one that keeps it and differs by
 * homoglyphs alone. What gave rise to it: the state UTO in a machine readable zone, which OCR-B
 * prints with an O that networks read as a zero; ICAO 9303 allows letters only there.
 */
record HomoglyphOfStandard(Expectation expectation) implements Preference {
  @Override
  public String name() {
    return "homoglyph-of-standard";
  }

  @Override
  public Optional<String> prefer(Evidence evidence) {
    String first = evidence.first();
    if (expectation.proves(first)) {
      return Optional.empty();
    }
    return evidence.values().stream()
        .filter(value -> Homoglyphs.areTwins(first, value) && expectation.proves(value))
        .findFirst();
  }
}
