package dev.grille.lab.cases.families;

/** What may become of a whole picture. */
public enum Verdict {
  /** It shows the form: its values must come. */
  READ,
  /** It must be refused: it shows another page, or nobody can tell which part of the form. */
  REFUSE,
  /** Right values are well, and so is a refusal; another field's value is not. */
  READ_OR_REFUSE
}
