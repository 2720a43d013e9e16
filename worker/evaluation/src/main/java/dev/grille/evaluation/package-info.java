/** Judges what was read against what is true, and counts. */
@NullMarked
package dev.grille.evaluation;

import org.jspecify.annotations.NullMarked;
