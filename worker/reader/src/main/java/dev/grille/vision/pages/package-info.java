/**
 * Finds the lines of whole pages, turns the page upright, reads the lines and puts them in order.
 */
@NullMarked
package dev.grille.vision.pages;

import org.jspecify.annotations.NullMarked;
