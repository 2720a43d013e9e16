/**
 * How sheets become photographs: a camera with a known homography, light, lens, sensor and JPEG.
 */
@NullMarked
package dev.grille.lab.cases.photo;

import org.jspecify.annotations.NullMarked;
