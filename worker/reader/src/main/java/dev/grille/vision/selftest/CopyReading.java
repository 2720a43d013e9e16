package dev.grille.vision.selftest;

import dev.grille.reader.FieldReading;
import java.util.List;

/**
 * What was read in a copy.
 *
 * @param fields one for each field of the template
 */
record CopyReading(TestCopy copy, List<FieldReading> fields) {
  CopyReading {
    fields = List.copyOf(fields);
  }
}
