package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.evaluation.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * What one subject made of one picture.
 *
 * @param attempt its values or its error
 * @param alignment how it found the form; null where it was told or does not say
 * @param millis how long it took
 */
public record TimedAttempt(Attempt attempt, @Nullable AlignmentEvidence alignment, double millis) {}
