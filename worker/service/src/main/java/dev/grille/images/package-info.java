/** Where pictures come from, and what is refused before anything is decoded. */
@NullMarked
package dev.grille.images;

import org.jspecify.annotations.NullMarked;
