package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.Point;
import dev.grille.contracts.Reason;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.evaluation.Wanted;
import dev.grille.reader.FieldReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outcomes for the tests of what is made of them. */
final class Outcomes {
  private static final FieldEvidence NO_EVIDENCE =
      new FieldEvidence("", 0, 0, null, List.of(), "", "", new Point(0, 0), null);

  private Outcomes() {}

  static FieldReading reading(String name, String value, double score, @Nullable Reason reason) {
    return new FieldReading(name, value, score, reason, null, NO_EVIDENCE);
  }

  static FieldOutcome field(String expected, String value, double score) {
    return named("field", expected, value, score);
  }

  static FieldOutcome field(
      ExpectedValue expected, String value, double score, @Nullable Reason reason) {
    return FieldOutcome.of("field", "text", expected, reading("field", value, score, reason));
  }

  static FieldOutcome named(String name, String expected, String value, double score) {
    return FieldOutcome.of(
        name, "text", ExpectedValue.of(expected), reading(name, value, score, null));
  }

  static FieldOutcome refused(String expected) {
    return FieldOutcome.refused("field", "text", ExpectedValue.of(expected));
  }

  static PictureOutcome picture(
      @Nullable String error, @Nullable Double alignmentError, FieldOutcome... fields) {
    return outcome(Wanted.VALUES, error, alignmentError, List.of(fields), List.of());
  }

  static PictureOutcome stranger(@Nullable String error, FieldReading... values) {
    return outcome(Wanted.REFUSAL, error, null, List.of(), List.of(values));
  }

  static PictureOutcome either(@Nullable String error, FieldOutcome... fields) {
    return outcome(Wanted.VALUES_OR_REFUSAL, error, null, List.of(fields), List.of());
  }

  private static PictureOutcome outcome(
      Wanted wanted,
      @Nullable String error,
      @Nullable Double alignmentError,
      List<FieldOutcome> fields,
      List<FieldReading> unwanted) {
    JudgedPicture picture =
        new JudgedPicture(
            "case",
            "query-1.jpg",
            "form",
            "family",
            null,
            false,
            "mild",
            false,
            wanted,
            wanted == Wanted.REFUSAL ? "TEMPLATE_MISMATCH" : null);
    return new PictureOutcome(picture, error, alignmentError, false, null, 1, fields, unwanted);
  }
}
