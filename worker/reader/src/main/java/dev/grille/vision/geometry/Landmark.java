package dev.grille.vision.geometry;

import dev.grille.contracts.Quad;
import org.jspecify.annotations.Nullable;

/**
 * A part of a form that was looked for in a picture.
 *
 * @param template where it is in the template's picture
 * @param picture where it is in this one; null where it was missed
 */
public record Landmark(Quad template, @Nullable Quad picture) {}
