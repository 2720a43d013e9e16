/** A running worker as its operator sees it. */
@NullMarked
package dev.grille.app.observe;

import org.jspecify.annotations.NullMarked;
