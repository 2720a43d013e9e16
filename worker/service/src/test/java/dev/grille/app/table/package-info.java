/** See the package of the same name. */
@NullMarked
package dev.grille.app.table;

import org.jspecify.annotations.NullMarked;
