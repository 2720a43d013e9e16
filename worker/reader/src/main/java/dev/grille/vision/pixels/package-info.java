/** Cuts regions out of a picture and makes their pixels plain: dark ink on white, in one colour. */
@NullMarked
package dev.grille.vision.pixels;

import org.jspecify.annotations.NullMarked;
