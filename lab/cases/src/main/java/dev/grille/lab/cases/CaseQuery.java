package dev.grille.lab.cases;

import dev.grille.contracts.Quad;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.evaluation.Wanted;
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
 * @param orRefuse whether being refused is as right as being read right
 * @param trueHomography nine numbers row by row, template pixels to picture pixels, pixel centres;
 *     of curled paper the closest plane; null where nobody knows
 * @param trueQuads where curled paper really shows the fields, by name; empty where the homography
 *     is exact
 * @param severity how hard it is; null where nobody said
 */
public record CaseQuery(
    String image,
    Map<String, ExpectedValue> expected,
    @Nullable String expectedError,
    boolean orRefuse,
    @Nullable List<Double> trueHomography,
    Map<String, Quad> trueQuads,
    @Nullable String severity) {
  /** The error that any refusal of a picture stands for. */
  public static final String REFUSED = "TEMPLATE_MISMATCH";

  public CaseQuery {
    if (expectedError != null && (orRefuse || !expected.isEmpty())) {
      throw new IllegalArgumentException(
          image + " has to be refused, so it can neither have values nor \"or_refuse\"");
    }
    expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    trueHomography = trueHomography == null ? null : List.copyOf(trueHomography);
    trueQuads = Collections.unmodifiableMap(new LinkedHashMap<>(trueQuads));
  }

  /** A picture that must come back as these texts, or as this error. */
  public CaseQuery(
      String image,
      Map<String, String> expected,
      @Nullable String expectedError,
      @Nullable List<Double> trueHomography,
      Map<String, Quad> trueQuads,
      @Nullable String severity) {
    this(image, texts(expected), expectedError, false, trueHomography, trueQuads, severity);
  }

  /** What it must come back as. */
  public Wanted wanted() {
    if (expectedError != null) {
      return Wanted.REFUSAL;
    }
    return orRefuse ? Wanted.VALUES_OR_REFUSAL : Wanted.VALUES;
  }

  private static Map<String, ExpectedValue> texts(Map<String, String> values) {
    Map<String, ExpectedValue> expected = new LinkedHashMap<>();
    values.forEach((name, value) -> expected.put(name, ExpectedValue.of(value)));
    return expected;
  }
}
