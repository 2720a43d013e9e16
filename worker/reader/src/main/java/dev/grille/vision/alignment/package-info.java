/** Finds a template's form in a picture, or says why it is not there. */
@NullMarked
package dev.grille.vision.alignment;

import org.jspecify.annotations.NullMarked;
