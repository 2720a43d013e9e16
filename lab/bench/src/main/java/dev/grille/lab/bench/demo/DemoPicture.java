package dev.grille.lab.bench.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A picture that the demo sends.
 *
 * @param name for people and files
 * @param kind how it was taken
 * @param jpeg its bytes
 * @param expected values by field name; empty for another form
 */
record DemoPicture(String name, PictureKind kind, byte[] jpeg, Map<String, String> expected) {
  DemoPicture {
    expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
  }
}
