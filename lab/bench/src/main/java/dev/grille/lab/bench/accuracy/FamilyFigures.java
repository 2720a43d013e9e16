package dev.grille.lab.bench.accuracy;

import dev.grille.evaluation.Share;
import java.util.List;

/**
 * The figures of one family that people live by: what they do not look at.
 *
 * @param pictures all of them
 * @param exact fields that are right in text, score and reason; those of pictures that were wrongly
 *     refused are wrong, those of pictures that may be refused and were do not count
 * @param sure of the fields scored {@value #SURE} and more, those that are right
 * @param calibration expected calibration error of score ÷ 100 against the text; NaN without fields
 * @param unwanted wrong values scored {@value #BELIEVED} and more of pictures that should have been
 *     refused, or might have been
 * @param accepted pictures that should have been refused and were not
 * @param refusedRightly pictures that should or might be refused and were
 * @param refusedWrongly pictures that were refused and should have been read, or failed otherwise
 */
public record FamilyFigures(
    int pictures,
    Share exact,
    Share sure,
    double calibration,
    long unwanted,
    long accepted,
    long refusedRightly,
    long refusedWrongly) {
  /** What most people let pass without a look. */
  static final double SURE = 90;

  /** The score below which values are marked for review unless the template says otherwise. */
  static final double BELIEVED = 80;

  /** The figures of some pictures. */
  public static FamilyFigures of(List<PictureOutcome> outcomes) {
    List<FieldOutcome> fields = outcomes.stream().flatMap(o -> o.fields().stream()).toList();
    List<FieldOutcome> read =
        outcomes.stream()
            .filter(PictureOutcome::accepted)
            .flatMap(outcome -> outcome.fields().stream())
            .toList();
    return new FamilyFigures(
        outcomes.size(),
        Share.of(fields, FieldOutcome::exact),
        Share.of(read.stream().filter(f -> f.score() >= SURE).toList(), FieldOutcome::exact),
        Figures.reliability(read).calibrationError(),
        outcomes.stream().mapToLong(PictureOutcome::believedWrongly).sum(),
        outcomes.stream().filter(PictureOutcome::falselyAccepted).count(),
        outcomes.stream().filter(PictureOutcome::refusedRightly).count(),
        outcomes.stream().filter(PictureOutcome::refusedWrongly).count());
  }
}
