/**
 * How records are taken from the broker without more of them standing in memory than was allowed:
 * what the broker bounds are compressed bytes, and a small batch may unfold to gigabytes.
 */
@NullMarked
package dev.grille.messaging.polling;

import org.jspecify.annotations.NullMarked;
