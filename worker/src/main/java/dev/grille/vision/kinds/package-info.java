/** The rules of field kinds: each normalises a reading and says whether it can be right. */
@NullMarked
package dev.grille.vision.kinds;

import org.jspecify.annotations.NullMarked;
