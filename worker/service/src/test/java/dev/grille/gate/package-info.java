/** The gate, held against files made here. */
@NullMarked
package dev.grille.gate;

import org.jspecify.annotations.NullMarked;
