/** See the package of the same name. */
@NullMarked
package dev.grille.sheets;

import org.jspecify.annotations.NullMarked;
