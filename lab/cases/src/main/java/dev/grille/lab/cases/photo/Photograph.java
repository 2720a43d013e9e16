package dev.grille.lab.cases.photo;

import dev.grille.contracts.Point;
import java.awt.image.BufferedImage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was taken, and the truth about it.
 *
 * @param jpeg the bytes of the file
 * @param image its pixels before JPEG
 * @param homography from the form's pixels to the picture's; of curled paper the closest one
 * @param place where the picture shows a point of the form, curl included
 * @param cover what lies over the form, in picture pixels; null where nothing does
 * @param flat whether the homography is exact
 */
public record Photograph(
    byte[] jpeg,
    BufferedImage image,
    Homography homography,
    UnaryOperator<Point> place,
    java.awt.@Nullable Shape cover,
    boolean flat) {}
