package dev.grille.vision.choice;

import java.util.Optional;

/**
 * Prefers a reading whose ink tells each letter O from a zero to the likeliest where that differs
 * in nothing else: other engines go by what stands around. What gave rise to it: postcodes such as
 * DB3 0JY, of which Tesseract reads a word each time that it is asked.
 */
final class RingsAsInked implements Preference {
  @Override
  public String name() {
    return "rings-as-inked";
  }

  @Override
  public Optional<String> prefer(Evidence evidence) {
    String first = evidence.first();
    if (evidence.ringsTold()) {
      return Optional.empty();
    }
    return evidence.readings().stream()
        .filter(Candidate::ringsTold)
        .map(Candidate::folded)
        .filter(told -> ringed(told).equals(ringed(first)))
        .findFirst();
  }

  private static String ringed(String value) {
    return value.replace('0', 'O');
  }
}
