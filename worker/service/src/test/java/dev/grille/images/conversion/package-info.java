/** Kinds of picture that become bitmaps, against files made here. */
@NullMarked
package dev.grille.images.conversion;

import org.jspecify.annotations.NullMarked;
