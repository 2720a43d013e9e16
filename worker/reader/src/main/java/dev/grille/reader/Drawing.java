package dev.grille.reader;

import java.util.Objects;

/**
 * A picture that was drawn for people.
 *
 * @param jpeg a JPEG file; not copied, nobody writes to it
 */
public record Drawing(byte[] jpeg) {
  public Drawing {
    Objects.requireNonNull(jpeg, "jpeg");
  }
}
