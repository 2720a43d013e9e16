/**
 * The yardstick: reads cases, compares with the truth, and says in figures how good the reader is.
 */
@NullMarked
package dev.grille.lab.bench.accuracy;

import org.jspecify.annotations.NullMarked;
