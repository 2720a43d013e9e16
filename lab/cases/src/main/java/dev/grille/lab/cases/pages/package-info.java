/**
 * Pages of text that are drawn with the truth about each line: where it stands, which way it runs,
 * in which order it is read; and the folders in which they are kept.
 */
@NullMarked
package dev.grille.lab.cases.pages;

import org.jspecify.annotations.NullMarked;
