package dev.grille.contracts;

/** Whose move it is after a failure. */
public enum ErrorCategory {
  /** The record itself is wrong: the producer mends it. */
  COMMAND,
  /** The template, or the kind of document, is missing or cannot serve. */
  TEMPLATE,
  /** The picture cannot be fetched. */
  SOURCE,
  /** The picture is refused or does not show the form. */
  PICTURE,
  /** Grille gave up on the command to protect the others. */
  WORKER
}
