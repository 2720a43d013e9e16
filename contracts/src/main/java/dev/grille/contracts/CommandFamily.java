package dev.grille.contracts;

/** Which commands a topic takes. */
public enum CommandFamily {
  /** The life of templates, {@code add} to {@code del}; the type must be named. */
  TEMPLATES,
  /** {@code query}; the type may be left out, as AWS's Custom OCR has it. */
  RECOGNITIONS
}
