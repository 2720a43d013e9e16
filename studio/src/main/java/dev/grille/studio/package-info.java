/** The studio's program: its options, and how it is started. */
@NullMarked
package dev.grille.studio;

import org.jspecify.annotations.NullMarked;
