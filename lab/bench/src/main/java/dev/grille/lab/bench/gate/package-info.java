/** What a bomb costs at the gate: the time that tests must not assert. */
@NullMarked
package dev.grille.lab.bench.gate;

import org.jspecify.annotations.NullMarked;
