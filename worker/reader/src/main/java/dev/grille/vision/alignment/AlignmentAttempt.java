package dev.grille.vision.alignment;

import dev.grille.contracts.AlignmentEvidence;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param alignment null where it was refused
 * @param evidence for or against
 * @param nearly a map that lacks only fixed print, which the form's words may yet confirm; null
 *     where it was accepted or is beyond help
 */
record AlignmentAttempt(
    @Nullable Alignment alignment, AlignmentEvidence evidence, GuidedFit.@Nullable Fit nearly) {}
