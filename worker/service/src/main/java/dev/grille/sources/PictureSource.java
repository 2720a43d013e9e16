package dev.grille.sources;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.PictureRef;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import java.util.Set;

/** Gets the picture that a command names. May be used by several threads at once. */
public interface PictureSource {
  /**
   * Fetches a picture and checks what can be checked before decoding.
   *
   * @param kinds that the command takes
   * @return the picture, sound as far as its header tells
   * @throws CommandException when it cannot be had, or is refused
   * @throws FetchInterruptedException when the calling thread was interrupted; nobody's fault
   */
  Picture fetch(PictureRef ref, Set<PictureKind> kinds);

  /** The same where any kind that is read will do. */
  default Picture fetch(PictureRef ref) {
    return fetch(ref, PictureKind.ALL);
  }
}
