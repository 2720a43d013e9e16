/** Draws what is known of a picture on it, for people. */
@NullMarked
package dev.grille.vision.drawing;

import org.jspecify.annotations.NullMarked;
