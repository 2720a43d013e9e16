package dev.grille.judging;

import dev.grille.contracts.ValueFigures;
import dev.grille.evaluation.FieldFigures;
import dev.grille.evaluation.FieldOutcome;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Figures as answers have them. */
final class AnsweredFigures {
  private AnsweredFigures() {}

  static ValueFigures of(Collection<FieldOutcome> values) {
    return of(FieldFigures.of(values));
  }

  static ValueFigures of(FieldFigures figures) {
    double meanScore = figures.reliability().meanProbability() * 100;
    return new ValueFigures(
        Math.toIntExact(figures.exact().all()),
        Math.toIntExact(figures.exact().right()),
        known(figures.errors().rate()),
        known(meanScore),
        known(figures.reliability().calibrationError()),
        Math.toIntExact(figures.sure().all()),
        Math.toIntExact(figures.sure().right()));
  }

  /** Null for what has no value. */
  private static @Nullable Double known(double figure) {
    return Double.isNaN(figure) ? null : figure;
  }
}
