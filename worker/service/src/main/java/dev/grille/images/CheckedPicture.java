package dev.grille.images;

/**
 * A picture whose header was found sound and within the limits. Not copied; nobody writes to it.
 *
 * @param bytes of the file
 * @param kind of file
 * @param width in pixels, as stored; 0 for a PDF
 * @param height in pixels, as stored; 0 for a PDF
 * @param orientation of EXIF, 1 to 8; whoever decodes the picture turns it upright
 * @param page that is meant, from 1
 */
public record CheckedPicture(
    byte[] bytes, PictureKind kind, int width, int height, int orientation, int page) {
  /** A picture of one page. */
  public CheckedPicture(byte[] bytes, PictureKind kind, int width, int height, int orientation) {
    this(bytes, kind, width, height, orientation, 1);
  }

  /** The same, of which another page is meant. */
  CheckedPicture withPage(int number) {
    return new CheckedPicture(bytes, kind, width, height, orientation, number);
  }

  @Override
  public String toString() {
    return kind + " of " + width + " x " + height + " pixels in " + bytes.length + " bytes";
  }
}
