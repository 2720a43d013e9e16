/** Short runs of what {@code ./grille bench chaos} runs long, with the shipped jar. */
@NullMarked
package dev.grille.lab.bench.chaos;

import org.jspecify.annotations.NullMarked;
