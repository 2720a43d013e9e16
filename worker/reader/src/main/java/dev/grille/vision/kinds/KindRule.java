package dev.grille.vision.kinds;

/** The rule of a field's kind. Rules are pure and may be shared. */
@FunctionalInterface
public interface KindRule {
  /**
   * Judges one reading as it stands.
   *
   * @param raw as it was read; never empty
   */
  Verdict judge(String raw);
}
