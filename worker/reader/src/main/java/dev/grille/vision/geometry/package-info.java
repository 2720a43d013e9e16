/** Planes and the maps between them, and the scopes that hold native memory. */
@NullMarked
package dev.grille.vision.geometry;

import org.jspecify.annotations.NullMarked;
