package dev.grille.templates;

import dev.grille.contracts.PictureRef;
import java.util.Base64;

/** A template's picture as it is stored, which is looked at again like any other. */
final class StoredPicture {
  private StoredPicture() {}

  /** As a command would bring it: the gate's rules may have changed since. */
  static PictureRef ref(byte[] picture) {
    return new PictureRef.Inline(base64(picture));
  }

  static String base64(byte[] picture) {
    return Base64.getEncoder().encodeToString(picture);
  }
}
