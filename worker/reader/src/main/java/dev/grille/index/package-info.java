/**
 * Finds templates that a picture may show among thousands, by signatures alone: plain Java, so that
 * a process without native libraries can do it.
 */
@NullMarked
package dev.grille.index;

import org.jspecify.annotations.NullMarked;
