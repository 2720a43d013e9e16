package dev.grille.vision.reading;

import org.jspecify.annotations.Nullable;

/**
 * One reading of a field.
 *
 * @param look how it was read
 * @param raw as recognised, spaces mended
 * @param value normalised by the kind's rule
 * @param valid what the kind's rule says; null where it has none
 * @param confidence mean over the words, 0 to 100
 * @param worst confidence of the worst word, 0 to 100
 */
record Candidate(
    Look look,
    String raw,
    String value,
    @Nullable Boolean valid,
    double confidence,
    double worst) {}
