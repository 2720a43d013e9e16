package dev.grille.contracts;

/**
 * How the text of a page is to be read.
 *
 * @param minSize lines less high than this, in pixels, are left out; 0 for none
 * @param upright whether the sender knows that the page stands upright, so that its direction is
 *     not looked for
 */
public record TextOptions(int minSize, boolean upright) {
  /** All lines of a page that may be turned. */
  public static final TextOptions DEFAULT = new TextOptions(0, false);

  public TextOptions {
    if (minSize < 0) {
      throw new IllegalArgumentException("a least height of " + minSize + " pixels");
    }
  }
}
