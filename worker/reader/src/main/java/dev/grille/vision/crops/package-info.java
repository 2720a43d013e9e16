/** Crops of text lines: which passes read them, how each is prepared, and what its ink shows. */
@NullMarked
package dev.grille.vision.crops;

import org.jspecify.annotations.NullMarked;
