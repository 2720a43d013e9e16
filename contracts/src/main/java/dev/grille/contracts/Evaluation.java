package dev.grille.contracts;

import dev.grille.contracts.EvaluatedPicture.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How well a version of a template is read in pictures with known values.
 *
 * @param total the figures of all values
 * @param fields those of each field, in the order of the template
 * @param pictures what became of each: the command's own first, in the order sent, then those of
 *     the template's set
 * @param difference to the published version; null where that is the one, or none is published
 */
public record Evaluation(
    ValueFigures total,
    List<FieldFigure> fields,
    List<EvaluatedPicture> pictures,
    @Nullable VersionDifference difference) {
  public Evaluation {
    fields = List.copyOf(fields);
    pictures = List.copyOf(pictures);
  }

  /** How many pictures came to an end like that. */
  public int count(Verdict verdict) {
    return (int) pictures.stream().filter(picture -> picture.verdict() == verdict).count();
  }

  /** That some could not be judged; a refusal is a finding, and no failure. */
  Optional<Failure> failure() {
    List<PictureFailure> failures =
        pictures.stream()
            .filter(picture -> picture.verdict() == Verdict.FAILED)
            .map(picture -> ((PictureAnswer.Failed<FormResult>) picture.reading()).failure())
            .toList();
    return PictureFailure.partly(failures, pictures.size());
  }
}
