package dev.grille.vision.kinds;

/** The rule of a field's kind. Rules are pure and may be shared. */
@FunctionalInterface
public interface KindRule {
  /**
   * Normalises and judges one reading. Repairs a character only where the rule leaves exactly one
   * way to do so.
   *
   * @param raw as it was read; never empty
   */
  Verdict apply(String raw);
}
