package dev.grille.vision.alignment;

import dev.grille.contracts.AlignmentEvidence;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param alignment null where it was refused
 * @param evidence for or against
 */
record Verdict(@Nullable Alignment alignment, AlignmentEvidence evidence) {}
