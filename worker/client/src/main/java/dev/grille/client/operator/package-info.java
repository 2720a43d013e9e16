/** What operators do: look at dead letters, replay, publish and discard them, and forget. */
@NullMarked
package dev.grille.client.operator;

import org.jspecify.annotations.NullMarked;
