package dev.grille.evaluation;

import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One judged picture.
 *
 * @param picture its name, by which outcomes of the same picture find each other
 * @param truth what it should have come back as
 * @param attempt what came back
 * @param fields the judged fields, in the order of the truth; empty where the picture was rightly
 *     refused or had to be
 */
public record PictureOutcome(
    String picture, Truth truth, Attempt attempt, List<FieldOutcome> fields) {
  /** The score below which values are marked for review unless the template says otherwise. */
  public static final double BELIEVED = 80;

  public PictureOutcome {
    fields = List.copyOf(fields);
  }

  /** Holds what came back against the truth. */
  public static PictureOutcome of(String picture, Truth truth, Attempt attempt) {
    return new PictureOutcome(picture, truth, attempt, fields(truth, attempt));
  }

  private static List<FieldOutcome> fields(Truth truth, Attempt attempt) {
    ErrorCode error = attempt.error();
    if (error != null && truth.allows(error)) {
      return List.of();
    }
    Map<String, FieldResult> results = new HashMap<>();
    attempt.results().forEach(result -> results.put(result.key(), result));
    List<FieldOutcome> fields = new ArrayList<>();
    truth
        .fields()
        .forEach(
            (name, expected) ->
                fields.add(
                    error == null
                        ? FieldOutcome.of(name, expected, results.get(name))
                        : FieldOutcome.refused(name, expected)));
    return fields;
  }

  /** The same picture, its fields judged otherwise. */
  public PictureOutcome withFields(List<FieldOutcome> others) {
    return new PictureOutcome(picture, truth, attempt, others);
  }

  /** The error that came; null where values came. */
  public @Nullable ErrorCode error() {
    return attempt.error();
  }

  /** What became of it. */
  public PictureVerdict verdict() {
    ErrorCode error = attempt.error();
    if (error == null) {
      return readable() ? PictureVerdict.READ : PictureVerdict.WRONGLY_ACCEPTED;
    }
    return truth.allows(error) ? PictureVerdict.RIGHTLY_REFUSED : PictureVerdict.WRONGLY_REFUSED;
  }

  /** Whether values may come. */
  public boolean readable() {
    return truth.wanted() != Wanted.REFUSAL;
  }

  /** The values that came although it had to be refused. */
  public List<FieldResult> unwanted() {
    return verdict() == PictureVerdict.WRONGLY_ACCEPTED ? attempt.results() : List.of();
  }

  /**
   * How many wrong values, of a picture that should or might have been refused, are believed all
   * the same: scored {@value #BELIEVED} and more.
   */
  public long believedWrongly() {
    return switch (truth.wanted()) {
      case VALUES -> 0;
      case REFUSAL -> unwanted().stream().filter(value -> value.score() >= BELIEVED).count();
      case VALUES_OR_REFUSAL ->
          fields.stream().filter(field -> !field.exact() && field.score() >= BELIEVED).count();
    };
  }
}
