/** Sheets that know the lines which are printed on them, and how they are set. */
@NullMarked
package dev.grille.lab.cases.pages.sheets;

import org.jspecify.annotations.NullMarked;
