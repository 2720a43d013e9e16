/**
 * Judges documents known by kind: which of those that stand in a picture were found and named
 * right, and which of their values were read.
 */
@NullMarked
package dev.grille.evaluation.documents;

import org.jspecify.annotations.NullMarked;
