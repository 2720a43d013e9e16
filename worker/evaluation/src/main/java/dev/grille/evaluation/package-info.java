/**
 * Judges what was read against what is true, and counts.
 *
 * <p>A {@link dev.grille.evaluation.Truth} and an {@link dev.grille.evaluation.Attempt} make a
 * {@link dev.grille.evaluation.PictureOutcome}; many of these make {@link
 * dev.grille.evaluation.Figures}, field by field {@link dev.grille.evaluation.FieldFigures}, and
 * two readings of the same pictures a {@link dev.grille.evaluation.Difference}:
 *
 * <pre>{@code
 * Truth truth = Truth.texts(Map.of("name", "Moss", "date", "2026-05-03"));
 * PictureOutcome outcome = PictureOutcome.of("scan-1.jpg", truth, Attempt.of(answer));
 * Share exact = Figures.of(List.of(outcome)).fields().exact();
 * Map<String, FieldFigures> byField = FieldFigures.byName(List.of(outcome));
 * Difference difference = Difference.between(published, draft);
 * }</pre>
 *
 * <p>All of it is values: nothing reads pictures, files or records here.
 */
@NullMarked
package dev.grille.evaluation;

import org.jspecify.annotations.NullMarked;
