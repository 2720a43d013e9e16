package dev.grille.lab.cases.tables.settings;

import java.awt.Color;

/**
 * How a table's rules look.
 *
 * @param frame around it; of an unruled table its first and last rule
 * @param inner between its cells
 * @param frameWeight in pixels of the sheet
 * @param innerWeight in pixels of the sheet
 */
public record RuleLook(
    Stroke frame, double frameWeight, Stroke inner, double innerWeight, Color colour) {
  /** How a rule is drawn. */
  public enum Stroke {
    SOLID,
    DOTTED,
    DASHED,
    /** Solid, with gaps where the ink did not take. */
    WORN,
    DOUBLE
  }

  static RuleLook solid(double frameWeight, double innerWeight, Color colour) {
    return new RuleLook(Stroke.SOLID, frameWeight, Stroke.SOLID, innerWeight, colour);
  }

  static RuleLook of(Stroke frame, Stroke inner, double weight, Color colour) {
    return new RuleLook(frame, weight, inner, weight, colour);
  }
}
