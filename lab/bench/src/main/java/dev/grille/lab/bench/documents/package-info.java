/** Measures how right documents known by kind are found and read. */
@NullMarked
package dev.grille.lab.bench.documents;

import org.jspecify.annotations.NullMarked;
