/** The rules of field kinds: each says whether a reading can be right, and what would be. */
@NullMarked
package dev.grille.vision.kinds;

import org.jspecify.annotations.NullMarked;
