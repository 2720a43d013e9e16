package dev.grille.lab.cases.photo;

import java.util.random.RandomGenerator;

/**
 * From where to where a parameter is drawn.
 *
 * @param from smallest value
 * @param to largest value
 */
public record Range(double from, double to) {
  public Range {
    if (!(from <= to)) {
      throw new IllegalArgumentException("a range goes upwards, not from " + from + " to " + to);
    }
  }

  static Range of(double from, double to) {
    return new Range(from, to);
  }

  /** A value, all equally likely. */
  double draw(RandomGenerator random) {
    return from == to ? from : random.nextDouble(from, to);
  }

  /** A value of either sign. */
  double drawSigned(RandomGenerator random) {
    double size = draw(random);
    return random.nextBoolean() ? size : -size;
  }

  /** A positive value, all orders of magnitude equally likely. */
  double drawLog(RandomGenerator random) {
    return Math.exp(of(Math.log(from), Math.log(to)).draw(random));
  }
}
