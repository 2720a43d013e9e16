/** Chooses a field's value among its readings, by what was seen and what is expected. */
@NullMarked
package dev.grille.vision.choice;

import org.jspecify.annotations.NullMarked;
