package dev.grille.lab.cases.documents.papers;

/**
 * How documents of one kind look: an issue of the form, a province, a printer.
 *
 * @param name short, in lower case with hyphens
 * @param heldOut whether nothing may be tuned or fitted to it
 * @param drawing draws one
 */
public record DocumentStyle(String name, boolean heldOut, Drawing drawing) {
  /** A style that definitions may be developed with. */
  public static DocumentStyle of(String name, Drawing drawing) {
    return new DocumentStyle(name, false, drawing);
  }

  /** A style that is only measured with. */
  public static DocumentStyle heldOut(String name, Drawing drawing) {
    return new DocumentStyle(name, true, drawing);
  }
}
