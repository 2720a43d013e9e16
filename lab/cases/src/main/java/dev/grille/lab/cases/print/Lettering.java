package dev.grille.lab.cases.print;

import java.awt.Color;

/**
 * How a text is set.
 *
 * @param face its face
 * @param size em size in pixels of the form
 * @param colour of the ink
 * @param align to which side of its place it is set
 * @param tracking space added after each character, in ems; may be negative
 * @param ink what prints it
 */
public record Lettering(
    Face face, double size, Color colour, Align align, double tracking, Ink ink) {
  /** To which side a text is set. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /** Left-aligned smooth print. */
  public static Lettering of(Face face, double size, Color colour) {
    return new Lettering(face, size, colour, Align.LEFT, 0, Ink.SMOOTH);
  }

  public Lettering face(Face other) {
    return new Lettering(other, size, colour, align, tracking, ink);
  }

  public Lettering size(double other) {
    return new Lettering(face, other, colour, align, tracking, ink);
  }

  public Lettering colour(Color other) {
    return new Lettering(face, size, other, align, tracking, ink);
  }

  public Lettering align(Align other) {
    return new Lettering(face, size, colour, other, tracking, ink);
  }

  public Lettering tracking(double other) {
    return new Lettering(face, size, colour, align, other, ink);
  }

  public Lettering ink(Ink other) {
    return new Lettering(face, size, colour, align, tracking, other);
  }
}
