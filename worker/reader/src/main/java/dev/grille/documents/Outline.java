package dev.grille.documents;

import java.util.Locale;

/** The shape of a seal: of the line around it. */
public enum Outline {
  CIRCLE,
  ELLIPSE,
  RECTANGLE;

  /** As definitions and answers call it. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
