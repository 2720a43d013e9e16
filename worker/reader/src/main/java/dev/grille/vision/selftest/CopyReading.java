package dev.grille.vision.selftest;

import dev.grille.reader.FieldReading;
import java.util.List;

/**
 * What was read in a copy.
 *
 * @param fields one for each field of the template
 * @param withTables whether tables were read, too
 */
record CopyReading(TestCopy copy, List<FieldReading> fields, boolean withTables) {
  CopyReading {
    fields = List.copyOf(fields);
  }
}
