/** Reads the fields of a form: each in as many passes as it takes, then chooses and scores. */
@NullMarked
package dev.grille.vision.reading;

import org.jspecify.annotations.NullMarked;
