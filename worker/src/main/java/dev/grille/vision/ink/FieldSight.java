package dev.grille.vision.ink;

import dev.grille.vision.geometry.Homography;
import dev.grille.vision.pixels.InkColour;

/**
 * What was seen of a field before anything was recognised.
 *
 * @param frame the field
 * @param toPicture from the field's frame into the picture
 * @param line the ink taken for its value
 * @param colour that shows the ink best
 * @param contrast of the ink, 0 to 255
 * @param noise of the ground, 0 to 255
 * @param pixels picture pixels per template pixel
 */
public record FieldSight(
    FieldFrame frame,
    Homography toPicture,
    InkLine line,
    InkColour colour,
    double contrast,
    double noise,
    double pixels) {}
