/** Texts as they are compared, and the scripts that their characters belong to. */
@NullMarked
package dev.grille.vision.text;

import org.jspecify.annotations.NullMarked;
