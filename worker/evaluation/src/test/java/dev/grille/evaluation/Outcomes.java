package dev.grille.evaluation;

import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.Reason;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Outcomes for the tests of what is made of them. */
final class Outcomes {
  static final ErrorCode NO = ErrorCode.TEMPLATE_MISMATCH;

  private Outcomes() {}

  static FieldResult result(String key, String value, double score, @Nullable Reason reason) {
    return new FieldResult(key, value, score, null, reason, null, null, null);
  }

  static FieldResult result(String key, String value, double score) {
    return result(key, value, score, null);
  }

  static FieldOutcome field(String truth, String value, double score) {
    return FieldOutcome.of("field", ExpectedValue.of(truth), result("field", value, score));
  }

  static FieldOutcome field(
      ExpectedValue truth, String value, double score, @Nullable Reason reason) {
    return FieldOutcome.of("field", truth, result("field", value, score, reason));
  }

  static FieldOutcome refused(String truth) {
    return FieldOutcome.refused("field", ExpectedValue.of(truth));
  }

  /** A picture whose fields have texts, read as these values. */
  static PictureOutcome read(String picture, Map<String, String> texts, FieldResult... results) {
    return PictureOutcome.of(picture, Truth.texts(texts), Attempt.read(Arrays.asList(results)));
  }

  static PictureOutcome failed(String picture, Truth truth, ErrorCode error) {
    return PictureOutcome.of(picture, truth, Attempt.failed(error));
  }

  static PictureOutcome stranger(FieldResult... results) {
    return PictureOutcome.of("stranger", Truth.refused(), Attempt.read(List.of(results)));
  }

  /** What must be read or refused: fields a, b, … with these texts. */
  static Truth either(String... texts) {
    Map<String, ExpectedValue> fields = new LinkedHashMap<>();
    for (int i = 0; i < texts.length; i++) {
      fields.put(Character.toString('a' + i), ExpectedValue.of(texts[i]));
    }
    return Truth.valuesOrRefused(fields);
  }
}
