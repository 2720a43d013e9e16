/** Kinds of picture that become bitmaps, against files made here. */
@NullMarked
package dev.grille.vision.decoding;

import org.jspecify.annotations.NullMarked;
