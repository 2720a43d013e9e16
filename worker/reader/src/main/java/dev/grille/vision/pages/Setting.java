package dev.grille.vision.pages;

import java.util.List;

/**
 * How the characters of a line are set, in pixels along it.
 *
 * @param gap the median of the gaps between its letters; 0 of a single one
 * @param middles of its characters, from where the line begins
 */
public record Setting(double gap, List<Double> middles) {
  public Setting {
    middles = List.copyOf(middles);
  }

  /** The same in pixels of another size, counted from elsewhere. */
  Setting scaled(double factor, double shift) {
    return new Setting(
        gap * factor, middles.stream().map(middle -> middle * factor + shift).toList());
  }
}
