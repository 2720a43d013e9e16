/** What is done once where the program is installed, so that it starts faster from then on. */
@NullMarked
package dev.grille.app.prepare;

import org.jspecify.annotations.NullMarked;
