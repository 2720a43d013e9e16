/** Finds the tables of whole pages, their rows, columns and cells, and reads them. */
@NullMarked
package dev.grille.vision.tables;

import org.jspecify.annotations.NullMarked;
