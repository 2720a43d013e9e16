package dev.grille.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person says a picture shows.
 *
 * @param values by the names of fields what stands there, empty where nothing does; a field that is
 *     not named is not judged
 * @param refuse whether the picture does not show the form, so that no values may come
 * @param orRefuse whether being refused is as right as being read right
 */
public record Labels(Map<String, String> values, boolean refuse, boolean orRefuse) {
  /** Longest value, in characters: comparing two takes the product of their lengths. */
  public static final int MAX_VALUE = 2000;

  public Labels {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    if (refuse == !values.isEmpty() || (refuse && orRefuse)) {
      throw new IllegalArgumentException("a picture has values, or has to be refused");
    }
  }

  /** Of a picture that has to be read. */
  public static Labels of(Map<String, String> values) {
    return new Labels(values, false, false);
  }
}
