/**
 * Draws pictures of tables: what stands in them is invented in {@code plans}, set and ruled in
 * {@code settings}, put on pages here, photographed by {@link dev.grille.lab.cases.photo}, and
 * written down as cases with every cell's rows, columns, text and place.
 */
@NullMarked
package dev.grille.lab.cases.tables;

import org.jspecify.annotations.NullMarked;
