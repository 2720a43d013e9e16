/**
 * Reads cases by several subjects, has what came judged, and says in figures how good the reader
 * is.
 */
@NullMarked
package dev.grille.lab.bench.accuracy;

import org.jspecify.annotations.NullMarked;
