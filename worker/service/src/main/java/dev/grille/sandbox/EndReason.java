package dev.grille.sandbox;

/** Why a child is no more. */
public enum EndReason {
  /** It ended by itself or was killed by somebody else. */
  DIED,
  /** It did not answer by the deadline. */
  DEADLINE,
  /** It was not heard of for too long. */
  SILENT,
  /** It used more resident memory than allowed. */
  MEMORY,
  /** It sent what is no frame, or a frame out of turn. */
  GARBAGE,
  /** Its turn was over: enough pictures, or enough memory. */
  RECYCLED,
  /** Whoever waited for it was interrupted. */
  INTERRUPTED,
  /** The pool was closed. */
  CLOSED
}
