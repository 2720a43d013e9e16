package dev.grille.recognition;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FieldRule;
import dev.grille.contracts.FormResult;
import dev.grille.reader.FieldReading;
import dev.grille.reader.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what was read into what is answered. */
public final class ResultShaper {
  /** Where neither the worker's settings nor the template say what has to be reviewed. */
  public static final String REVIEW_BELOW = "80";

  private final double reviewBelow;

  /**
   * A shaper with the worker's default.
   *
   * @param reviewBelow 0 to 100: where the template does not say, values scored below this are
   *     marked for review
   */
  public ResultShaper(double reviewBelow) {
    if (!(reviewBelow >= 0 && reviewBelow <= 100)) {
      throw new IllegalArgumentException("review-below must be 0 to 100, not " + reviewBelow);
    }
    this.reviewBelow = reviewBelow;
  }

  /** A shaper as a worker has it that is told nothing else. */
  public static ResultShaper standard() {
    return new ResultShaper(Double.parseDouble(REVIEW_BELOW));
  }

  /**
   * What is answered of a picture.
   *
   * @param rules what values have to be together
   * @param templatesOwn the template's threshold; null for the worker's default
   * @param withEvidence whether to show what each score rests on, and what became of each anchor
   */
  public FormResult form(
      Reading reading, List<FieldRule> rules, @Nullable Double templatesOwn, boolean withEvidence) {
    return new FormResult(
        shape(reading, rules, templatesOwn, withEvidence),
        withEvidence ? reading.alignment() : reading.alignment().withAnchors(List.of()));
  }

  /**
   * The fields in the order of the template.
   *
   * @param rules what values have to be together
   * @param templatesOwn the template's threshold; null for the worker's default
   * @param withEvidence whether to show what each score rests on
   */
  public List<FieldResult> shape(
      Reading reading, List<FieldRule> rules, @Nullable Double templatesOwn, boolean withEvidence) {
    double threshold = templatesOwn == null ? reviewBelow : templatesOwn;
    return new RuleCheck(rules)
        .check(reading.fields()).stream()
            .map(field -> result(field, toReview(field, threshold), withEvidence))
            .toList();
  }

  private static boolean toReview(FieldReading field, double threshold) {
    return field.score() < threshold || (field.reason() != null && field.reason().alwaysReview());
  }

  /** Whether somebody has to look is said of the value as a whole. */
  private static List<FieldResult> parts(FieldReading field) {
    return field.parts().stream().map(part -> result(part, false, true)).toList();
  }

  private static FieldResult result(FieldReading field, boolean review, boolean withEvidence) {
    FieldEvidence evidence = field.evidence();
    return new FieldResult(
        field.name(),
        field.content(),
        field.score(),
        review ? true : null,
        field.reason(),
        field.normalized(),
        evidence.raw().equals(field.value()) ? null : evidence.raw(),
        withEvidence ? evidence : null,
        withEvidence ? parts(field) : List.of());
  }
}
