package dev.grille.hostile;

import java.util.List;
import java.util.Set;

/**
 * One file, and which answers to it are right.
 *
 * @param name says what is wrong with it
 * @param prefix before the base64, such as {@code data:image/png;base64,}; may be empty
 * @param bytes of the file
 * @param page that the query names; 0 for none
 * @param right {@code ok} or codes of errors
 */
record BadPicture(String name, String prefix, byte[] bytes, int page, Set<String> right) {
  /** The picture is not the registered form, but it is a picture: it was decoded and looked at. */
  static final String SEEN = "TEMPLATE_MISMATCH";

  static final String READ = "ok";
  static final String DAMAGED = "IMAGE_DAMAGED";
  static final String UNSUPPORTED = "IMAGE_KIND_UNSUPPORTED";
  static final String TOO_LARGE = "IMAGE_TOO_LARGE";
  static final String TOO_SMALL = "IMAGE_TOO_SMALL";

  /** Where a flipped bit decides what it breaks: anything that blames the picture. */
  static final String[] ANY_BLAME = {SEEN, DAMAGED, UNSUPPORTED, TOO_LARGE, TOO_SMALL};

  static BadPicture of(String name, byte[] bytes, String... right) {
    return new BadPicture(name, "", bytes, 0, Set.copyOf(List.of(right)));
  }

  BadPicture declaredAs(String dataPrefix) {
    return new BadPicture(name, dataPrefix, bytes, page, right);
  }

  BadPicture atPage(int number) {
    return new BadPicture(name, prefix, bytes, number, right);
  }

  @Override
  public String toString() {
    return name + " (" + bytes.length + " bytes)";
  }
}
