package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.AlignmentEvidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One judged picture.
 *
 * @param caseName name of the case
 * @param form the form's name; the case's own where it was not generated
 * @param severity as the case says, {@code real} where it does not
 * @param drifting whether the form's printers stand off
 * @param picture file name
 * @param expectedError the error code that should come; null where values should
 * @param error the error code that came; null where values came
 * @param alignmentError root mean square over the field corners in template pixels; null where
 *     unknown
 * @param curled whether the paper was
 * @param alignment the reader's evidence; null where it gave none
 * @param millis how long it took
 * @param fields the judged fields; empty where an error was expected
 */
public record PictureOutcome(
    String caseName,
    String form,
    String severity,
    boolean drifting,
    String picture,
    @Nullable String expectedError,
    @Nullable String error,
    @Nullable Double alignmentError,
    boolean curled,
    @Nullable AlignmentEvidence alignment,
    double millis,
    List<FieldOutcome> fields) {
  public PictureOutcome {
    fields = List.copyOf(fields);
  }

  /** Whether values were wanted and came. */
  boolean accepted() {
    return expectedError == null && error == null;
  }

  /** Whether values came that must not. */
  boolean falselyAccepted() {
    return expectedError != null && error == null;
  }

  PictureOutcome withFields(List<FieldOutcome> others) {
    return new PictureOutcome(
        caseName,
        form,
        severity,
        drifting,
        picture,
        expectedError,
        error,
        alignmentError,
        curled,
        alignment,
        millis,
        others);
  }
}
