package dev.grille.confinement;

/** The system did not take away what it was to take away. Whoever asked must not go on. */
public final class ConfinementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConfinementException(String message) {
    super(message);
  }
}
