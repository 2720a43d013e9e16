/** One class per family of situations: its styles, and what must hold in each of its pictures. */
@NullMarked
package dev.grille.lab.cases.families.situations;

import org.jspecify.annotations.NullMarked;
