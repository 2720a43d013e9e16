package dev.grille.vision.choice;

import java.util.Optional;

/**
 * Prefers a reading that keeps the rule of the template's own value to the likeliest where that
 * breaks it and differs only in digits and letters of one shape: 0 and O, 1 and I and l. Their ink
 * is the same in many faces, so that a network which is sure of one has gone by what it usually
 * stands between. Another engine has to have read the other. What gave rise to it: 21 0ctober 2016,
 * of whose zero the network was sure in one of three pictures.
 */
final class KeptRule implements Preference {
  /** Each of a shape; a value is compared with another by them. */
  private static final String[] SHAPES = {"0Oo", "1Il|"};

  /** Likeness of what breaks a rule, see {@link Expectation#judge}. */
  private static final double BROKEN = 0.1;

  @Override
  public String name() {
    return "kept-rule";
  }

  @Override
  public Optional<String> prefer(Evidence evidence) {
    String first = evidence.first();
    if (evidence.likeness(first) > BROKEN) {
      return Optional.empty();
    }
    return evidence.readings().stream()
        .filter(reading -> reading.likeness() == 1)
        .map(Candidate::folded)
        .filter(other -> isOfOneShape(first, other))
        .findFirst();
  }

  /** Whether two values differ only in characters of one shape. */
  static boolean isOfOneShape(String value, String other) {
    if (value.length() != other.length() || value.equals(other)) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (shape(value.charAt(i)) != shape(other.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static char shape(char c) {
    for (String shape : SHAPES) {
      if (shape.indexOf(c) >= 0) {
        return shape.charAt(0);
      }
    }
    return c;
  }
}
