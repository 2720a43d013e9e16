/** What is drawn over pictures. */
@NullMarked
package dev.grille.app.overlay;

import org.jspecify.annotations.NullMarked;
