package dev.grille.images;

/**
 * A picture whose header was found sound and within the limits. Not copied; nobody writes to it.
 *
 * @param bytes of the file
 * @param kind of file
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation of EXIF, 1 to 8; whoever decodes the picture turns it upright
 */
public record CheckedPicture(
    byte[] bytes, PictureKind kind, int width, int height, int orientation) {
  @Override
  public String toString() {
    return kind + " of " + width + " x " + height + " pixels in " + bytes.length + " bytes";
  }
}
