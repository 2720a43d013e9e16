package dev.grille.lab.cases;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Where the chance of drawn cases comes from: each picture has a generator of its own, so that more
 * pictures do not change the first ones.
 *
 * @param seed where it starts
 */
public record Chance(long seed) {
  /**
   * The generator of one picture.
   *
   * @param key what is drawn
   * @param what which part of it
   * @param index which picture
   */
  public RandomGenerator of(String key, String what, int index) {
    long hash = seed;
    for (char c : (key + " " + what).toCharArray()) {
      hash = (hash ^ c) * 0x100000001B3L;
    }
    return new SplittableRandom(hash * 31 + index);
  }
}
