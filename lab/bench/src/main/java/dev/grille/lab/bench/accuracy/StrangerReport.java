package dev.grille.lab.bench.accuracy;

import dev.grille.evaluation.FieldOutcome;
import dev.grille.evaluation.PictureOutcome;
import dev.grille.evaluation.PictureVerdict;
import dev.grille.evaluation.PlainText;
import dev.grille.evaluation.Wanted;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was believed of pictures that do not show the registered form, or not all of it: each is a
 * pair of a template and a picture that must be or may be refused.
 */
public final class StrangerReport {
  private final List<CaseOutcome> pairs;

  /** About what our reader made of some pictures; those that have to be read are passed over. */
  public StrangerReport(List<CaseOutcome> outcomes) {
    this.pairs =
        outcomes.stream()
            .filter(outcome -> outcome.judged().truth().wanted() != Wanted.VALUES)
            .toList();
  }

  /**
   * A value that was given and is not the field's.
   *
   * @param picture case and file
   * @param others whether it is another field's, or said of a page without such fields; else it is
   *     the field's own, misread
   */
  public record Believed(
      String picture, String field, String value, double score, boolean others) {}

  /** Pictures that must or may be refused. */
  public int pairs() {
    return pairs.size();
  }

  /** Wrong values, empty ones among them, scored {@value PictureOutcome#BELIEVED} and more. */
  public List<Believed> believed() {
    return pairs.stream().flatMap(StrangerReport::believed).toList();
  }

  private static Stream<Believed> believed(CaseOutcome pair) {
    Stream<Believed> strangers =
        pair.judged().unwanted().stream()
            .map(v -> new Believed(pair.picture().place(), v.key(), v.value(), v.score(), true));
    Stream<Believed> misplaced =
        pair.fields().stream()
            .filter(field -> !field.sameText())
            .map(
                field ->
                    new Believed(
                        pair.picture().place(),
                        field.field(),
                        field.value(),
                        field.score(),
                        isOthers(field, pair.fields())));
    return Stream.concat(strangers, misplaced)
        .filter(value -> value.score() >= PictureOutcome.BELIEVED);
  }

  private static boolean isOthers(FieldOutcome field, List<FieldOutcome> all) {
    return !field.value().isEmpty()
        && all.stream()
            .filter(other -> other != field && other.truth().value() != null)
            .anyMatch(other -> PlainText.same(other.truth().value(), field.value()));
  }

  /** How many of them are another field's: what may never be. */
  public long othersBelieved() {
    return believed().stream().filter(Believed::others).count();
  }

  /** One line. */
  public String line() {
    List<Believed> believed = believed();
    long accepted =
        pairs.stream()
            .filter(pair -> pair.judged().verdict() == PictureVerdict.WRONGLY_ACCEPTED)
            .count();
    return "strangers: %d pairs, %d accepted that must be refused; at >= %.0f: %d values of other fields, %d misread"
        .formatted(
            pairs(),
            accepted,
            PictureOutcome.BELIEVED,
            othersBelieved(),
            believed.size() - othersBelieved());
  }
}
