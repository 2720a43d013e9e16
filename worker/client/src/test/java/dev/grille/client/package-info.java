/** Tries what producers and consumers go by, with a real broker. */
@NullMarked
package dev.grille.client;

import org.jspecify.annotations.NullMarked;
