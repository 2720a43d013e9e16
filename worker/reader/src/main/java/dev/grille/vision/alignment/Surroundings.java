package dev.grille.vision.alignment;

/** What was found of the form's print beside a field. */
public enum Surroundings {
  /** A label is where the template has it. */
  FOUND,
  /** The place of every label is seen, and something else stands there, or nothing. */
  OTHER,
  /** What stands there is sharp and yet hardly the label: a longer one, or a damaged one. */
  DOUBTFUL,
  /** Nothing can be said: outside the picture, or too blurred. */
  UNSEEN,
  /** The template has no label beside the field. */
  NONE;

  /** Whether what stands there is evidence against the field. */
  boolean isUnlike() {
    return this == OTHER || this == DOUBTFUL;
  }
}
