/** The sandbox against children that misbehave on demand. */
@NullMarked
package dev.grille.sandbox;

import org.jspecify.annotations.NullMarked;
