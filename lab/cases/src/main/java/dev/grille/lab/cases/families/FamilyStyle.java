package dev.grille.lab.cases.families;

import java.util.random.RandomGenerator;

/**
 * One way in which a family's situation is drawn.
 *
 * @param name short, in lower case with hyphens
 * @param heldOut whether it is kept from everything that is tuned or fitted
 * @param drawing makes the situation
 */
public record FamilyStyle(String name, boolean heldOut, Drawing drawing) {
  /** Makes a situation by chance. */
  @FunctionalInterface
  public interface Drawing {
    Situation draw(RandomGenerator random, boolean heldOut);
  }

  /** A style that anything may be tuned to. */
  public static FamilyStyle of(String name, Drawing drawing) {
    return new FamilyStyle(name, false, drawing);
  }

  /** A style that is kept for judging. */
  public static FamilyStyle heldOut(String name, Drawing drawing) {
    return new FamilyStyle(name, true, drawing);
  }

  Situation situation(RandomGenerator random) {
    return drawing.draw(random, heldOut);
  }
}
