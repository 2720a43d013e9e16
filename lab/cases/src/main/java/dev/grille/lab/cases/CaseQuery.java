package dev.grille.lab.cases;

import dev.grille.contracts.Quad;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One picture to read and the truth about it.
 *
 * @param image its file name
 * @param expected values by field name; a field that is not named is not judged; empty where an
 *     error is expected
 * @param expectedError the error code that must come instead of values; else null
 * @param trueHomography nine numbers row by row, template pixels to picture pixels, pixel centres;
 *     of curled paper the closest plane; null where nobody knows
 * @param trueQuads where curled paper really shows the fields, by name; empty where the homography
 *     is exact
 * @param severity how hard it is; null where nobody said
 */
public record CaseQuery(
    String image,
    Map<String, String> expected,
    @Nullable String expectedError,
    @Nullable List<Double> trueHomography,
    Map<String, Quad> trueQuads,
    @Nullable String severity) {
  public CaseQuery {
    expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    trueHomography = trueHomography == null ? null : List.copyOf(trueHomography);
    trueQuads = Collections.unmodifiableMap(new LinkedHashMap<>(trueQuads));
  }
}
