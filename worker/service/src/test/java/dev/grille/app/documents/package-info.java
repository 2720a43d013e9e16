/** See the package of the same name. */
@NullMarked
package dev.grille.app.documents;

import org.jspecify.annotations.NullMarked;
