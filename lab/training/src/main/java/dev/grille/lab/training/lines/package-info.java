/** Draws lines as printers print them and cameras see them. */
@NullMarked
package dev.grille.lab.training.lines;

import org.jspecify.annotations.NullMarked;
