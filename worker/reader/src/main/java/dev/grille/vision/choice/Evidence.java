package dev.grille.vision.choice;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What preferences choose by.
 *
 * @param values folded, the likeliest first; at least one
 * @param known the template's own value; empty where it is unknown
 * @param readings what was read
 */
record Evidence(List<String> values, String known, List<Candidate> readings) {
  Evidence {
    values = List.copyOf(values);
    readings = List.copyOf(readings);
  }

  /** The likeliest value. */
  String first() {
    return values.get(0);
  }

  /** The likeliest value as its surest reading spaces it. */
  String written() {
    return likeliest()
        .max(Comparator.comparingDouble(Candidate::confidence))
        .map(Candidate::value)
        .orElse(first());
  }

  /** How well a value that was read has the form that is expected, 0 to 1; 0.5 for others. */
  double likeness(String value) {
    return readings.stream()
        .filter(reading -> reading.folded().equals(value))
        .mapToDouble(Candidate::likeness)
        .max()
        .orElse(0.5);
  }

  /** Whether the network leaves no doubt of the likeliest value. */
  boolean isCertain() {
    return likeliest().anyMatch(Support::isCertain);
  }

  /** Whether ink was passed over by a pass that gave the likeliest value. */
  boolean passedOver() {
    return likeliest().anyMatch(reading -> !reading.whole());
  }

  /** Whether the ink tells that the rings of the likeliest value are what it says. */
  boolean ringsTold() {
    return likeliest().anyMatch(Candidate::ringsTold);
  }

  /** The readings that gave the likeliest value. */
  private Stream<Candidate> likeliest() {
    return readings.stream().filter(reading -> reading.folded().equals(first()));
  }
}
