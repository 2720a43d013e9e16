/** Seals in pictures: finds their outlines and lays their text out in straight lines. */
@NullMarked
package dev.grille.vision.seals;

import org.jspecify.annotations.NullMarked;
