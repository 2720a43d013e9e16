/** How long what is stored is kept. */
@NullMarked
package dev.grille.app.retention;

import org.jspecify.annotations.NullMarked;
