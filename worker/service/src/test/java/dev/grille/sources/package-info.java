/** Sources, held against servers that record what reaches them. */
@NullMarked
package dev.grille.sources;

import org.jspecify.annotations.NullMarked;
