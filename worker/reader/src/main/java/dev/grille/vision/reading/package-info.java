/** Reads the fields of a form: looks at each until its readings settle, chooses and scores. */
@NullMarked
package dev.grille.vision.reading;

import org.jspecify.annotations.NullMarked;
