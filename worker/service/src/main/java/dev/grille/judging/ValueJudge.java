package dev.grille.judging;

import dev.grille.contracts.FieldResult;
import dev.grille.contracts.WrongValue;
import dev.grille.evaluation.Attempt;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.evaluation.FieldOutcome;
import dev.grille.evaluation.PictureOutcome;
import dev.grille.evaluation.Truth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds the values of one picture against what people say. */
public final class ValueJudge {
  private ValueJudge() {}

  /**
   * What of some values is judged: those of fields that a template has, in its order.
   *
   * @param fields the names of the template's fields
   */
  static Map<String, ExpectedValue> judged(
      Map<String, String> expected, Collection<String> fields) {
    Map<String, ExpectedValue> judged = new LinkedHashMap<>();
    for (String field : fields) {
      String value = expected.get(field);
      if (value != null) {
        judged.put(field, ExpectedValue.of(value));
      }
    }
    return judged;
  }

  /**
   * The values that are not as they should be.
   *
   * @param results of a picture that was read
   * @param fields the names of the template's fields, in its order
   */
  public static List<WrongValue> wrong(
      Map<String, String> expected, Collection<String> fields, List<FieldResult> results) {
    Truth truth = Truth.values(judged(expected, fields));
    return wrong(PictureOutcome.of("", truth, Attempt.read(results)));
  }

  static List<WrongValue> wrong(PictureOutcome outcome) {
    return outcome.fields().stream()
        .filter(field -> !field.exact())
        .map(ValueJudge::wrong)
        .toList();
  }

  private static WrongValue wrong(FieldOutcome field) {
    String expected = field.truth().value();
    return new WrongValue(
        field.field(), expected == null ? "" : expected, field.value(), field.score());
  }
}
