package dev.grille.evaluation;

import java.util.Collection;
import java.util.List;

/**
 * The figures of some judged pictures.
 *
 * @param pictures all of them
 * @param read of the pictures that were to be read, without those that might be refused and were:
 *     those of which values came
 * @param strangers of the pictures that had to be refused: those of which values came
 * @param refusedRightly pictures that should or might be refused and were
 * @param refusedWrongly pictures that were refused and should have been read, or failed otherwise
 * @param believedWrongly wrong values scored {@value PictureOutcome#BELIEVED} and more of pictures
 *     that should have been refused, or might have been
 * @param fields the figures of the judged fields
 */
public record Figures(
    int pictures,
    Share read,
    Share strangers,
    long refusedRightly,
    long refusedWrongly,
    long believedWrongly,
    FieldFigures fields) {
  /** The figures of some pictures. */
  public static Figures of(Collection<PictureOutcome> outcomes) {
    long accepted = count(outcomes, PictureVerdict.READ);
    long refusedRightly = count(outcomes, PictureVerdict.RIGHTLY_REFUSED);
    long refusedWrongly = count(outcomes, PictureVerdict.WRONGLY_REFUSED);
    List<PictureOutcome> toRead =
        outcomes.stream()
            .filter(o -> o.readable() && o.verdict() != PictureVerdict.RIGHTLY_REFUSED)
            .toList();
    List<PictureOutcome> toRefuse = outcomes.stream().filter(o -> !o.readable()).toList();
    return new Figures(
        outcomes.size(),
        new Share(accepted, toRead.size()),
        Share.of(toRefuse, o -> o.verdict() == PictureVerdict.WRONGLY_ACCEPTED),
        refusedRightly,
        refusedWrongly,
        outcomes.stream().mapToLong(PictureOutcome::believedWrongly).sum(),
        FieldFigures.of(outcomes.stream().flatMap(o -> o.fields().stream()).toList()));
  }

  private static long count(Collection<PictureOutcome> outcomes, PictureVerdict verdict) {
    return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
  }
}
