/** Draws what was read over the picture that it was read from. */
@NullMarked
package dev.grille.app.overlay;

import org.jspecify.annotations.NullMarked;
