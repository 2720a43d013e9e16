/** Finds the ink of each field's value, and what a template's own picture tells about it. */
@NullMarked
package dev.grille.vision.ink;

import org.jspecify.annotations.NullMarked;
