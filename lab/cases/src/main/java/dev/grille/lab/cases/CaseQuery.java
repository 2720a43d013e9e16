package dev.grille.lab.cases;

import dev.grille.contracts.Quad;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.evaluation.Truth;
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
 * @param truth what it must come back as
 * @param trueHomography nine numbers row by row, template pixels to picture pixels, pixel centres;
 *     of curled paper the closest plane; null where nobody knows
 * @param trueQuads where curled paper really shows the fields, by name; empty where the homography
 *     is exact
 * @param severity how hard it is; null where nobody said
 */
public record CaseQuery(
    String image,
    Truth truth,
    @Nullable List<Double> trueHomography,
    Map<String, Quad> trueQuads,
    @Nullable String severity) {
  public CaseQuery {
    trueHomography = trueHomography == null ? null : List.copyOf(trueHomography);
    trueQuads = Collections.unmodifiableMap(new LinkedHashMap<>(trueQuads));
  }

  /** A picture of which nobody knows where it shows the form. */
  public CaseQuery(String image, Truth truth, @Nullable String severity) {
    this(image, truth, null, Map.of(), severity);
  }

  /** What is judged, by the fields' names; empty where it has to be refused. */
  public Map<String, ExpectedValue> expected() {
    return truth.fields();
  }

  /** What it must come back as: values, an error, either. */
  public Wanted wanted() {
    return truth.wanted();
  }
}
