package dev.grille.vision.geometry;

import dev.grille.contracts.Quad;

/**
 * A part of a form that was found in a picture.
 *
 * @param template where it is in the template's picture
 * @param picture where it is in this one
 */
public record Landmark(Quad template, Quad picture) {}
