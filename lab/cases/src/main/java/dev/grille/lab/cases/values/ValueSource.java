package dev.grille.lab.cases.values;

import java.util.Map;
import java.util.random.RandomGenerator;

/** Invents one field's value. */
@FunctionalInterface
public interface ValueSource {
  /**
   * The next value.
   *
   * @param random where chance comes from
   * @param known the values of the fields before this one, by name
   */
  String next(RandomGenerator random, Map<String, String> known);
}
