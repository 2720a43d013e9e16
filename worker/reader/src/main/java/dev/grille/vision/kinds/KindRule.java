package dev.grille.vision.kinds;

/** The rule of a field's kind. Rules are pure and may be shared. */
@FunctionalInterface
public interface KindRule {
  /**
   * Judges one reading as it stands.
   *
   * @param raw as it was read; never empty
   */
  RuleCheck judge(String raw);

  /** Whether a value is surely of this kind, whatever its field is declared to hold. */
  default boolean isShownBy(String value) {
    return !value.isEmpty() && Boolean.TRUE.equals(judge(value).valid());
  }

  /** Whether a value of this kind is written without spaces, whatever gaps it shows. */
  default boolean isUnspaced(String value) {
    return false;
  }
}
