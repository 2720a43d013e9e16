package dev.grille.vision.decoding;

import dev.grille.contracts.CommandException;
import java.io.IOException;

/** Turns one page of a file into a raster. */
interface PageDecoder {
  /**
   * The page, upright.
   *
   * @param page from 1
   * @throws CommandException when there is no such page, or it is not read
   * @throws IOException when the file is damaged
   */
  PageRaster decode(byte[] file, int page) throws IOException;
}
