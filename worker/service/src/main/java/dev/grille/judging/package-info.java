/**
 * What was read with versions of a template, held against what people say stands there. Counts by
 * {@code dev.grille.evaluation}, and answers as the contracts have it; reads and stores nothing.
 */
@NullMarked
package dev.grille.judging;

import org.jspecify.annotations.NullMarked;
