/** How forms are put on paper: faces, inks, grounds and seals, on Java2D. */
@NullMarked
package dev.grille.lab.cases.print;

import org.jspecify.annotations.NullMarked;
