package dev.grille.lab.cases.pages.layouts;

/** All layouts. */
public final class Layouts {
  private Layouts() {}

  public static Layout letter() {
    return new Letter();
  }

  public static Layout notice() {
    return new Notice();
  }

  public static Layout receipt() {
    return new Receipt();
  }

  public static Layout screen() {
    return new Screen();
  }

  public static Layout twoColumns() {
    return new TwoColumns();
  }

  public static Layout table() {
    return new Table();
  }

  public static Layout poster() {
    return new Poster();
  }
}
