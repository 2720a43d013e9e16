package dev.grille.lab.cases.families;

import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Page;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One design, registered with some values, seen later with others.
 *
 * @param design of the form
 * @param first values of the registered picture; none where it was registered blank
 * @param later values of later pictures
 */
public record FilledForm(Design design, Map<String, String> first, Later later)
    implements Situation {
  /** Invents the values of a later picture. */
  @FunctionalInterface
  public interface Later {
    Map<String, String> values(int index, RandomGenerator random);
  }

  /** A form that is registered and seen with values of its own sources. */
  public static FilledForm of(Design design, RandomGenerator random) {
    return new FilledForm(design, design.invent(random), (index, chance) -> design.invent(chance));
  }

  @Override
  public Page registered() {
    return design.page(first);
  }

  @Override
  public Sight sight(int index, RandomGenerator random) {
    Map<String, String> values = later.values(index, random);
    return Sight.read("filled", design.page(values), values);
  }
}
