/** What workers say of themselves: their metrics, as pages show them. */
@NullMarked
package dev.grille.studio.live;

import org.jspecify.annotations.NullMarked;
