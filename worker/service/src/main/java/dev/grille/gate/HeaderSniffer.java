package dev.grille.gate;

import dev.grille.reader.PictureKind;

/** Reads the header of one kind of file. Allocates next to nothing and follows no pointer twice. */
interface HeaderSniffer {
  /** What it reads. */
  PictureKind kind();

  /** Whether the first bytes are this kind's. */
  boolean recognises(FileBytes file);

  /**
   * Follows the structure of the file.
   *
   * @throws HeaderException when it is damaged, or of a sort that is not read
   */
  PictureHeader read(FileBytes file) throws HeaderException;
}
