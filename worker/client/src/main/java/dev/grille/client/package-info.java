/** The producer's and the consumer's side of Grille: commands out, answers in. */
@NullMarked
package dev.grille.client;

import org.jspecify.annotations.NullMarked;
