package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.Point;
import dev.grille.contracts.Reason;
import dev.grille.evaluation.Attempt;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.evaluation.FieldOutcome;
import dev.grille.evaluation.PictureOutcome;
import dev.grille.evaluation.Truth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Outcomes for the tests of what is made of them. */
final class Outcomes {
  static final ErrorCode NO = ErrorCode.TEMPLATE_MISMATCH;

  private Outcomes() {}

  static FieldResult result(String name, String value, double score, @Nullable Reason reason) {
    return new FieldResult(name, value, score, null, reason, null, null, null);
  }

  static FieldOutcome field(
      ExpectedValue expected, String value, double score, @Nullable Reason reason) {
    return FieldOutcome.of("field", expected, result("field", value, score, reason));
  }

  static FieldOutcome named(String name, String expected, String value, double score) {
    return FieldOutcome.of(name, ExpectedValue.of(expected), result(name, value, score, null));
  }

  /** A value that a preference chose; none where {@code by} is null. */
  static FieldOutcome decided(
      String truth, String value, @Nullable String by, @Nullable String otherwise) {
    FieldEvidence evidence =
        new FieldEvidence(
            value, 90, 1, null, List.of(), "eng", "plain", new Point(0, 0), null, by, otherwise);
    return FieldOutcome.of(
        "field",
        ExpectedValue.of(truth),
        new FieldResult("field", value, 90, null, null, null, null, evidence));
  }

  static CaseOutcome picture(FieldOutcome... fields) {
    return outcome(Truth.texts(Map.of()), Attempt.read(List.of()), null)
        .withFields(List.of(fields));
  }

  static CaseOutcome aligned(double error) {
    return outcome(Truth.texts(Map.of()), Attempt.read(List.of()), error);
  }

  static CaseOutcome stranger(FieldResult... values) {
    return outcome(Truth.refused(), Attempt.read(List.of(values)), null);
  }

  static CaseOutcome refusedStranger() {
    return outcome(Truth.refused(), Attempt.failed(NO), null);
  }

  static CaseOutcome either(FieldOutcome... fields) {
    return outcome(Truth.valuesOrRefused(Map.of()), Attempt.read(List.of()), null)
        .withFields(List.of(fields));
  }

  private static CaseOutcome outcome(
      Truth truth, Attempt attempt, @Nullable Double alignmentError) {
    JudgedPicture picture =
        new JudgedPicture("case", "query-1.jpg", "form", "family", null, false, "mild", false);
    return new CaseOutcome(
        picture,
        PictureOutcome.of(picture.place(), truth, attempt),
        Map.of(),
        null,
        alignmentError,
        false,
        1);
  }
}
