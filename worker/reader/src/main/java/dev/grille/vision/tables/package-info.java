/**
 * Finds the tables of a page, their rows, columns and cells, reads the cells, and says what speaks
 * for it.
 */
@NullMarked
package dev.grille.vision.tables;

import org.jspecify.annotations.NullMarked;
