package dev.grille.contracts;

/** Where a command's picture is: in the record itself or at an address. */
public sealed interface PictureRef {
  /**
   * In the record.
   *
   * @param base64 standard or URL-safe base64, with or without a {@code data:} prefix
   */
  record Inline(String base64) implements PictureRef {
    @Override
    public String toString() {
      return "inline picture of " + base64.length() + " base64 characters";
    }
  }

  /**
   * At an address.
   *
   * @param url http, https or s3
   */
  record At(String url) implements PictureRef {}
}
