package dev.grille.sandbox;

/** A child ended, or had to be ended, before it answered. Stays inside the sandbox. */
final class ChildDiedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final EndReason reason;

  ChildDiedException(EndReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  EndReason reason() {
    return reason;
  }
}
