/** Measures how right tables are read. */
@NullMarked
package dev.grille.lab.bench.tables;

import org.jspecify.annotations.NullMarked;
