/**
 * Judges the text that was read from whole pages against what stands there.
 *
 * <p>A {@link dev.grille.evaluation.pages.PageTruth} and the page that was read make a {@link
 * dev.grille.evaluation.pages.PageOutcome}; many of these make {@link
 * dev.grille.evaluation.pages.PageFigures}.
 */
@NullMarked
package dev.grille.evaluation.pages;

import org.jspecify.annotations.NullMarked;
