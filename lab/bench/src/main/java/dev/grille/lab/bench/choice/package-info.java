/** Measures how well a picture's template is chosen among many. */
@NullMarked
package dev.grille.lab.bench.choice;

import org.jspecify.annotations.NullMarked;
