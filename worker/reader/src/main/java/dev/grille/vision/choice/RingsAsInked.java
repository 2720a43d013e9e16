package dev.grille.vision.choice;

import java.util.List;
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
    List<String> told =
        evidence.readings().stream()
            .filter(Candidate::ringsTold)
            .map(Candidate::folded)
            .filter(value -> ringed(value).equals(ringed(first)))
            .toList();
    return told.isEmpty() || told.contains(first) ? Optional.empty() : Optional.of(told.get(0));
  }

  private static String ringed(String value) {
    return value.replace('0', 'O');
  }
}
