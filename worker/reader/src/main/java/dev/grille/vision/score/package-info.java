/** The score: how probable it is that a value is exactly right, and how that is learned. */
@NullMarked
package dev.grille.vision.score;

import org.jspecify.annotations.NullMarked;
