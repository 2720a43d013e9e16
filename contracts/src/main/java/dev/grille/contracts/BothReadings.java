package dev.grille.contracts;

import org.jspecify.annotations.Nullable;

/**
 * What two versions of a template gave of one picture.
 *
 * @param evaluated by the version that is evaluated
 * @param published by the published one; null where it was not asked
 */
public record BothReadings(
    PictureAnswer<FormResult> evaluated, @Nullable PictureAnswer<FormResult> published) {}
