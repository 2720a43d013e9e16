/** The studio's program: its options, its settings, and how it is started. */
@NullMarked
package dev.grille.studio;

import org.jspecify.annotations.NullMarked;
