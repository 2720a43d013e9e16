/** Pages for families of situations: what is drawn on them, and where their windows lie. */
@NullMarked
package dev.grille.lab.cases.families.sheets;

import org.jspecify.annotations.NullMarked;
