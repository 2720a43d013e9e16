package dev.grille.contracts;

import tools.jackson.core.JsonGenerator;

/**
 * How what is read in a picture looks on the wire: the properties of an object that others write.
 *
 * @param <R> what is read
 */
interface PictureForm<R> {
  /** Writes the properties. */
  void write(JsonGenerator out, R content);

  /**
   * Reads the same.
   *
   * @throws CommandException where it is none
   */
  R read(JsonPlace place);
}
