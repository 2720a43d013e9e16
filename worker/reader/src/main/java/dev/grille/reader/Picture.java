package dev.grille.reader;

import org.jspecify.annotations.Nullable;

/**
 * A file whose header was found sound and within the limits. Not copied; nobody writes to it.
 *
 * @param bytes of the file
 * @param kind of file
 * @param width in pixels, as stored; 0 for a PDF
 * @param height in pixels, as stored; 0 for a PDF
 * @param page that is meant, from 1
 */
public record Picture(byte[] bytes, PictureKind kind, int width, int height, int page) {
  public Picture {
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException("a picture of " + width + " x " + height + " pixels");
    }
  }

  /** The first page of a file. */
  public Picture(byte[] bytes, PictureKind kind, int width, int height) {
    this(bytes, kind, width, height, 1);
  }

  /** The same, of which another page is meant; itself where none is named. */
  public Picture withPage(@Nullable Integer number) {
    return number == null ? this : new Picture(bytes, kind, width, height, number);
  }

  @Override
  public String toString() {
    return kind + " of " + width + " x " + height + " pixels in " + bytes.length + " bytes";
  }
}
