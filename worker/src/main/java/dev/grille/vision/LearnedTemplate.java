package dev.grille.vision;

/**
 * What a look at a template's picture gave.
 *
 * @param width of the upright picture, in pixels
 * @param height of the upright picture, in pixels
 * @param features opaque, versioned bytes: keypoints, descriptors and fixed text
 */
public record LearnedTemplate(int width, int height, byte[] features) {}
