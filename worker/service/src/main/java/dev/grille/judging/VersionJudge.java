package dev.grille.judging;

import dev.grille.contracts.AnsweredPicture;
import dev.grille.contracts.EvaluatedPicture;
import dev.grille.contracts.EvaluatedPicture.Verdict;
import dev.grille.contracts.Evaluation;
import dev.grille.contracts.FieldFigure;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.Labels;
import dev.grille.contracts.PictureAnswer;
import dev.grille.evaluation.Attempt;
import dev.grille.evaluation.FieldFigures;
import dev.grille.evaluation.PictureOutcome;
import dev.grille.evaluation.PictureVerdict;
import dev.grille.evaluation.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges a version of a template by pictures with known values. */
public final class VersionJudge {
  private final List<String> fields;
  private final @Nullable VersionComparison comparison;

  /**
   * Judges a version.
   *
   * @param fields the names of its fields, in its order
   * @param published what it is held against; null where there is no other version
   */
  public VersionJudge(List<String> fields, @Nullable PublishedVersion published) {
    this.fields = List.copyOf(fields);
    this.comparison =
        published == null
            ? null
            : new VersionComparison(
                published.version(), fields.stream().filter(published.fields()::contains).toList());
  }

  /**
   * What queries read with.
   *
   * @param fields the names of its fields
   */
  public record PublishedVersion(int version, List<String> fields) {
    public PublishedVersion {
      fields = List.copyOf(fields);
    }
  }

  /** Judges all of them, in their order. */
  public Evaluation judge(List<LabelledReading> readings) {
    List<EvaluatedPicture> pictures = new ArrayList<>();
    List<PictureOutcome> outcomes = new ArrayList<>();
    for (LabelledReading reading : readings) {
      // By its number the outcomes of the same picture find each other.
      String number = Integer.toString(pictures.size() + 1);
      if (reading instanceof LabelledReading.Failed failed) {
        pictures.add(
            new EvaluatedPicture(
                failed.truth(),
                Verdict.FAILED,
                List.of(),
                new PictureAnswer.Failed<>(failed.why())));
        continue;
      }
      PictureOutcome outcome = outcome(number, reading);
      outcomes.add(outcome);
      pictures.add(evaluated(reading, outcome));
    }
    return new Evaluation(
        AnsweredFigures.of(
            outcomes.stream().flatMap(outcome -> outcome.fields().stream()).toList()),
        byField(outcomes),
        pictures,
        comparison == null ? null : comparison.difference(readings));
  }

  private PictureOutcome outcome(String number, LabelledReading reading) {
    if (reading instanceof LabelledReading.Read read) {
      return outcome(number, read.labels(), fields, read.readings().evaluated());
    }
    LabelledReading.Stored stored = (LabelledReading.Stored) reading;
    return PictureOutcome.of(number, truth(stored.labels(), fields), Attempt.read(stored.values()));
  }

  /** What one version gave of a picture, judged in these fields. */
  static PictureOutcome outcome(
      String number, Labels labels, Collection<String> fields, PictureAnswer<FormResult> answer) {
    Attempt attempt =
        answer instanceof PictureAnswer.Read<FormResult> read
            ? Attempt.read(read.content().results())
            : Attempt.failed(((PictureAnswer.Failed<FormResult>) answer).failure().code());
    return PictureOutcome.of(number, truth(labels, fields), attempt);
  }

  private static Truth truth(Labels labels, Collection<String> fields) {
    if (labels.refuse()) {
      return Truth.refused();
    }
    var judged = ValueJudge.judged(labels.values(), fields);
    return labels.orRefuse() ? Truth.valuesOrRefused(judged) : Truth.values(judged);
  }

  private static EvaluatedPicture evaluated(LabelledReading reading, PictureOutcome outcome) {
    AnsweredPicture truth = reading.truth();
    PictureAnswer<FormResult> answer =
        reading instanceof LabelledReading.Read read ? read.readings().evaluated() : null;
    return new EvaluatedPicture(
        truth, verdict(outcome.verdict()), ValueJudge.wrong(outcome), answer);
  }

  static Verdict verdict(PictureVerdict verdict) {
    return switch (verdict) {
      case READ -> Verdict.READ;
      case WRONGLY_ACCEPTED -> Verdict.WRONGLY_ACCEPTED;
      case RIGHTLY_REFUSED -> Verdict.RIGHTLY_REFUSED;
      case WRONGLY_REFUSED -> Verdict.WRONGLY_REFUSED;
    };
  }

  private List<FieldFigure> byField(List<PictureOutcome> outcomes) {
    Map<String, FieldFigures> figures = FieldFigures.byName(outcomes);
    return fields.stream()
        .filter(figures::containsKey)
        .map(field -> new FieldFigure(field, AnsweredFigures.of(figures.get(field))))
        .toList();
  }
}
