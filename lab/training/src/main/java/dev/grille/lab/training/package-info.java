/** Trains the network for print: {@code ./grille train}. */
@NullMarked
package dev.grille.lab.training;

import org.jspecify.annotations.NullMarked;
