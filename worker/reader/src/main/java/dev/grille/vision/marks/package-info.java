/** Windows that hold no text: boxes and rings to be marked. */
@NullMarked
package dev.grille.vision.marks;

import org.jspecify.annotations.NullMarked;
