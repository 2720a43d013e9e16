/** Papers of no kind that is read, which look much like those that are. */
@NullMarked
package dev.grille.lab.cases.documents.others;

import org.jspecify.annotations.NullMarked;
