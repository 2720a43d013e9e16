/**
 * Judges the tables that were read from a picture against those that stand there.
 *
 * <p>A {@link dev.grille.evaluation.tables.TablesTruth} and the tables that were read make a {@link
 * dev.grille.evaluation.tables.TablesOutcome}, one {@link
 * dev.grille.evaluation.tables.TableOutcome} for each true table; many of these make {@link
 * dev.grille.evaluation.tables.TableFigures}. Places of cells are never judged, only rows, columns,
 * spans and texts.
 */
@NullMarked
package dev.grille.evaluation.tables;

import org.jspecify.annotations.NullMarked;
