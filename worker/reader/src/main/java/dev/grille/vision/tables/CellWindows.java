package dev.grille.vision.tables;

import dev.grille.contracts.FieldSpec;
import dev.grille.reader.FieldReading;
import dev.grille.vision.pixels.Cropper;
import java.util.List;

/** Reads the cells of a form's table as the windows of fields are read. */
@FunctionalInterface
public interface CellWindows {
  /**
   * Reads them.
   *
   * @param picture cuts them
   * @param cells windows of text, in the pixels of the picture
   * @return one reading per cell, in their order
   */
  List<FieldReading> read(Cropper picture, List<FieldSpec> cells);
}
