/** Turns the bytes of a picture file into upright 8-bit pixels, or refuses them. */
@NullMarked
package dev.grille.vision.decoding;

import org.jspecify.annotations.NullMarked;
