package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.evaluation.FieldOutcome;
import dev.grille.evaluation.PictureOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One judged picture of a case.
 *
 * @param picture what it is
 * @param judged what came back, held against the truth
 * @param kinds what the generator says the fields hold, by their names
 * @param alignment the reader's evidence; null where it gave none
 * @param alignmentError root mean square over the field corners in template pixels; null where
 *     unknown
 * @param curled whether the paper was
 * @param millis how long it took
 */
public record CaseOutcome(
    JudgedPicture picture,
    PictureOutcome judged,
    Map<String, String> kinds,
    @Nullable AlignmentEvidence alignment,
    @Nullable Double alignmentError,
    boolean curled,
    double millis) {
  public CaseOutcome {
    kinds = Map.copyOf(kinds);
  }

  /** The judged fields. */
  public List<FieldOutcome> fields() {
    return judged.fields();
  }

  /** What a field holds; {@code unknown} for real cases without kinds. */
  String kind(FieldOutcome field) {
    return kinds.getOrDefault(field.field(), "unknown");
  }

  CaseOutcome withFields(List<FieldOutcome> others) {
    return new CaseOutcome(
        picture, judged.withFields(others), kinds, alignment, alignmentError, curled, millis);
  }

  /** The outcomes without what only the lab knows. */
  static List<PictureOutcome> judged(List<CaseOutcome> outcomes) {
    return outcomes.stream().map(CaseOutcome::judged).toList();
  }
}
