package dev.grille.lab.cases.families;

import java.util.List;

/**
 * A family of situations.
 *
 * @param name short, in lower case with hyphens
 * @param promise what must hold in all of its pictures
 * @param styles how it is drawn
 */
public record Family(String name, String promise, List<FamilyStyle> styles) {
  public Family {
    styles = List.copyOf(styles);
  }
}
