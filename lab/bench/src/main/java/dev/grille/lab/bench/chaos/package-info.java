/** The promise of one answer per command, held while everything is killed and restarted. */
@NullMarked
package dev.grille.lab.bench.chaos;

import org.jspecify.annotations.NullMarked;
