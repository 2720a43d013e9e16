package dev.grille.documents;

/** A definition of a kind of documents that cannot be used; its message says where and why. */
public final class InvalidDefinitionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidDefinitionException(String message, Throwable cause) {
    super(message, cause);
  }
}
