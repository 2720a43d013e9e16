package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.ErrorCode;
import dev.grille.evaluation.Wanted;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.reader.FieldReading;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One judged picture.
 *
 * @param picture what it is and should come back as
 * @param error the error code that came; null where values came
 * @param alignmentError root mean square over the field corners in template pixels; null where
 *     unknown
 * @param curled whether the paper was
 * @param alignment the reader's evidence; null where it gave none
 * @param millis how long it took
 * @param fields the judged fields; empty where the picture was rightly refused or had to be
 * @param unwanted the values that came although it had to be refused
 */
public record PictureOutcome(
    JudgedPicture picture,
    @Nullable String error,
    @Nullable Double alignmentError,
    boolean curled,
    @Nullable AlignmentEvidence alignment,
    double millis,
    List<FieldOutcome> fields,
    List<FieldReading> unwanted) {
  public PictureOutcome {
    fields = List.copyOf(fields);
    unwanted = List.copyOf(unwanted);
  }

  /** Whether values may come. */
  boolean readable() {
    return picture.wanted() != Wanted.REFUSAL;
  }

  /** Whether values may come and came. */
  boolean accepted() {
    return readable() && error == null;
  }

  /** Whether values came that must not. */
  boolean falselyAccepted() {
    return !readable() && error == null;
  }

  /** Whether it was refused and may be, by an error that is a refusal. */
  boolean refusedRightly() {
    return error != null && refusesRightly(picture.wanted(), picture.expectedError(), error);
  }

  /** Whether an error came that must not: instead of values, or instead of the right error. */
  boolean refusedWrongly() {
    return error != null && !refusedRightly();
  }

  /** One word for it. */
  String verdict() {
    if (error == null) {
      return readable() ? "read" : "wrongly_accepted";
    }
    return refusedRightly() ? "rightly_refused" : "wrongly_refused";
  }

  /** How many wrong values, of a picture that might be refused, are believed all the same. */
  long believedWrongly() {
    return switch (picture.wanted()) {
      case VALUES -> 0;
      case REFUSAL ->
          unwanted.stream().filter(value -> value.score() >= FamilyFigures.BELIEVED).count();
      case VALUES_OR_REFUSAL ->
          fields.stream()
              .filter(field -> !field.exact() && field.score() >= FamilyFigures.BELIEVED)
              .count();
    };
  }

  /**
   * Whether an error is right for a picture. Where a mismatch is expected, so is whatever else says
   * that the picture itself will not do; an error that a replay could heal, such as a crash, says
   * nothing about the picture.
   */
  static boolean refusesRightly(Wanted wanted, @Nullable String expected, String error) {
    return switch (wanted) {
      case VALUES -> false;
      case VALUES_OR_REFUSAL -> refusal(error);
      case REFUSAL ->
          error.equals(expected) || CaseQuery.REFUSED.equals(expected) && refusal(error);
    };
  }

  private static boolean refusal(String error) {
    return Arrays.stream(ErrorCode.values())
        .anyMatch(code -> code.name().equals(error) && !code.replayCanHelp());
  }

  PictureOutcome withFields(List<FieldOutcome> others) {
    return new PictureOutcome(
        picture, error, alignmentError, curled, alignment, millis, others, unwanted);
  }
}
