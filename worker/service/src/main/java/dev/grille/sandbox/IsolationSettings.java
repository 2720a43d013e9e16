package dev.grille.sandbox;

/**
 * How children are to be isolated.
 *
 * @param required refuse to start where they are not
 * @param nameSpaces whether name spaces may be used; without, as where the system refuses them
 */
public record IsolationSettings(boolean required, boolean nameSpaces) {
  /** The strongest that can be had, if only none. */
  public static IsolationSettings strongest() {
    return new IsolationSettings(false, true);
  }
}
